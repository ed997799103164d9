package inbox

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/request"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// justOne is something that somebody asks, some hours before now.
type justOne struct {
	hours       int
	title       string
	name, email string
	why         string
	service     string
	due         int          // days from now; 0 for none
	to          request.Verb // what it was answered with; empty for not yet
	text        string
	done        bool // and it is done by now
	ours        bool // who asks is the colleague
}

var offered = []request.ServiceDraft{
	{ServiceFields: offers("A trip", "Trains, flights, hotels and cars, with the papers in one place.", "Visas, and holidays.", 8*60,
		request.ServiceStep{Title: "Ask for dates and limits", Minutes: 10}, request.ServiceStep{Title: "Compare two ways to go", Minutes: 40},
		request.ServiceStep{Title: "Book, and put it into the calendar", Minutes: 30}, request.ServiceStep{Title: "Send the day card", Minutes: 10})},
	{ServiceFields: offers("A speech or a panel", "A first answer, the brief, and the travel with it.", "Writing the speech.", 16*60,
		request.ServiceStep{Title: "Find out who else speaks", Minutes: 15}, request.ServiceStep{Title: "Half a page for Helen to decide", Minutes: 20}, request.ServiceStep{Title: "Answer, with the picture and the lines about her", Minutes: 15})},
	{ServiceFields: offers("A dinner for guests", "A table or a room, the menu, the seating.", "Presents.", 4*60,
		request.ServiceStep{Title: "Who comes, and what they don't eat", Minutes: 15}, request.ServiceStep{Title: "Two places to choose from", Minutes: 30}, request.ServiceStep{Title: "Book, and tell the guests", Minutes: 20})},
}

func offers(title, covers, leaves string, promise int, steps ...request.ServiceStep) request.ServiceFields {
	return request.ServiceFields{Title: op.Some(title), Covers: op.Some(covers), Leaves: op.Some(leaves), Promise: op.Some(promise), Steps: op.Some(steps)}
}

var asks = []justOne{
	{hours: 820, title: "Could you just get us a table for six near the theatre?", name: "Priya Nair", email: "priya.nair@harbourlab.example", service: "A dinner for guests", to: request.Accept, text: "With pleasure, Priya. You will have two places to choose from today.", done: true},
	{hours: 700, title: "Could you just send last year's slides on the pilot?", name: "Ravi Menon", email: "ravi@portworks.example", to: request.Finish, text: "Here they are, Ravi: they are in the shared folder now."},
	{hours: 610, title: "A keynote at the harbour forum in autumn", name: "Clara Ruiz", email: "clara@harbourforum.example", why: "She opened it three years ago, and people still speak of it.", service: "A speech or a panel", to: request.Decline, text: "Thank you, Clara. Helen is in Singapore that week, so she can't come this time."},
	{hours: 500, title: "Could you just sign the charity letter?", name: "Maud Keller", email: "maud@charityboard.example", to: request.Accept, text: "She signs it on Thursday.", done: true},
	{hours: 430, title: "Half an hour with Helen on the warehouse idea", name: "Tom Adeyemi", email: "tom@harbourlab.example", to: request.Write, text: "Please send us half a page first, Tom: what you need, by when, and what you propose."},
	{hours: 340, title: "Could you just find a hotel near Straits Bank?", name: "Ravi Menon", email: "ravi@portworks.example", service: "A trip", due: 4, to: request.Accept, text: "I am on it, Ravi."},
	{hours: 260, title: "Could you just move the photographer to the afternoon?", name: "Lena Brandt", email: "lena.brandt@portworks.example", to: request.Finish, text: "Done: he comes at two."},
	{hours: 190, title: "A line for the staff magazine about the pilot", name: "Joon Park", email: "joon@portworks.example", to: request.PutOff, text: "We come back to this after the board meeting."},
	{hours: 160, title: "Who sits with Helen at the leads' dinner?", name: "Dana Whitfield", ours: true, why: "I would like to know before I ask the others.", due: 6, to: request.Accept, text: "You have the seating on Tuesday, Dana."},
	{hours: 120, title: "Could you just book the small room for Friday?", name: "Nora Visser", email: "nora.visser@portworks.example", to: request.Finish, text: "Booked, from ten to twelve."},
	{hours: 76, title: "Board papers a day earlier, please", name: "Lord Ashby", email: "ashby@charityboard.example", why: "I am on a train all of Monday.", due: 1},
	{hours: 50, title: "Could you just ask Helen whether the investors may bring a guest?", name: "Ines Duarte", email: "ines.duarte@harbourlab.example", due: 2},
	{hours: 47, title: "Would Helen judge our pitch night, unpaid, until midnight?", name: "Max Stone", email: "max@pitchnight.example", why: "It is good exposure."},
	{hours: 44, title: "Could you just get me a copy of the lease?", name: "Tom Adeyemi", email: "tom@harbourlab.example"},
}

// late is what was asked this morning.
var late = []justOne{
	{hours: 2, title: "Dinner for the bank's two directors next week", name: "Wei Kiat Lim", email: "weikiat@straitsbank.example", service: "A dinner for guests", due: 8},
}

// Desk is who asks and answers, and when.
type Desk struct {
	Request *request.Service
	Space   ref.Space  // of whoever it is for
	Ours    ref.Member // a colleague who asks, too
	Zone    string     // theirs
	Now     time.Time
	At      func(hours int)     // moves the clock to some hours before now
	Wait    func(time.Duration) // moves it on
	As      func(ctx context.Context) (access.Actor, error)

	services map[string]ref.ID // by what they are called
	form     string            // the secret of its link
}

// Fill makes three services, a form, and what was asked over the past weeks.
func (b *Desk) Fill(ctx context.Context) error {
	space, at := b.Space, b.At
	at(840)
	a, err := b.As(ctx)
	if err != nil {
		return err
	}
	b.services = map[string]ref.ID{}
	for _, d := range offered {
		d.Space = space
		out, err := b.Request.CreateService(ctx, a, d)
		if err != nil {
			return err
		}
		b.services[out.Service.Title] = out.Service.ID
	}
	form, err := b.Request.CreateForm(ctx, a, request.RequestFormDraft{Space: space, RequestFormFields: request.RequestFormFields{
		Title: op.Some("Ask Helen’s office"), About: op.Some("Say what you need, why, and by when. You will get an answer on a page of your own."), Service: op.Some(b.services["A speech or a panel"]),
	}})
	if err != nil {
		return err
	}
	b.form = strings.TrimPrefix(form.Path, request.FormPath)
	return b.all(ctx, asks)
}

func (b *Desk) all(ctx context.Context, asks []justOne) error {
	for _, one := range asks {
		b.At(one.hours)
		if err := b.asked(ctx, b.Space, b.services, one); err != nil {
			return fmt.Errorf("%s: %w", one.title, err)
		}
	}
	return nil
}

// Late adds what was asked this morning; the last came by the form.
func (b *Desk) Late(ctx context.Context) error {
	if err := b.all(ctx, late); err != nil {
		return err
	}
	b.At(1)
	return b.Request.Ask(ctx, b.form, outside.Ask{
		Key: rand.Text(), Name: "Clara Ruiz", Email: "clara@harbourforum.example", Title: "A panel on ports and power, twenty minutes by video", Why: "The keynote did not work out; this takes no travel.",
		Outcome: "A yes or a no, and a picture of her", Due: string(clock.DateOf(b.Now).AddDays(10)), Zone: b.Zone,
	}, nil)
}

// asked writes down what somebody asked, and how it was answered.
func (b *Desk) asked(ctx context.Context, space ref.Space, services map[string]ref.ID, one justOne) error {
	a, err := b.As(ctx)
	if err != nil {
		return err
	}
	d := request.RequestDraft{Space: space, RequestFields: request.RequestFields{Title: op.Some(one.title), Name: op.Some(one.name), Email: op.Some(one.email), Why: op.Some(one.why)}}
	if strings.HasPrefix(one.title, "Could you just") {
		d.Source = request.Quick
	}
	if one.ours {
		d.Member = op.Some(b.Ours)
	}
	if one.service != "" {
		d.Service = op.Some(services[one.service])
	}
	if one.due != 0 {
		d.Due, d.Zone = op.Some(clock.DateOf(b.Now).AddDays(one.due)), op.Some(b.Zone)
	}
	made, err := b.Request.Create(ctx, a, d)
	if err != nil || one.to == "" {
		return err
	}
	t := request.Triage{Rev: 1, To: one.to, Text: one.text}
	if one.to == request.PutOff {
		t.Until = clock.DateOf(b.Now).AddDays(9)
	}
	b.Wait(50 * time.Minute)
	out, err := b.Request.Decide(ctx, a, made.Request.ID, t)
	if err != nil || !one.done {
		return err
	}
	b.Wait(20 * time.Hour)
	_, err = b.Request.Decide(ctx, a, made.Request.ID, request.Triage{Rev: out.Request.Rev, To: request.Finish, Text: "This is done. {{link}}"})
	return err
}
