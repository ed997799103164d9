package booking

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/booking/openings"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

var errTaken = errs.New(errs.Conflict, "booking.taken", "Somebody else has just taken this time. Choose another.")

// wish is what somebody wants to book, checked as far as it can be without looking.
type wish struct {
	name, email, zone string
	start, length     clock.Micros
	answers           []Answer
}

// understand checks a wish on a page. bare leaves out the questions, which a colleague
// need not answer. Errors: booking.invalid.
func (p *Page) understand(in outside.Wish, bare bool) (w wish, err error) {
	bad := errs.New(errs.Invalid, "booking.invalid", "Some of this is missing or can’t be read. See below.")
	w = wish{name: strings.Join(strings.Fields(in.Name), " "), email: ical.Email(in.Email), zone: in.Zone, start: in.Start}
	if w.name == "" || utf8.RuneCountInString(w.name) > 200 {
		bad = bad.With("body.name", "Write your name, in at most 200 characters.")
	}
	if w.email == "" || len(w.email) > 320 {
		bad = bad.With("body.email", "Write your address as name@example.org.")
	}
	if _, err := zone.Load(w.zone); err != nil {
		bad = bad.With("body.zone", "Choose your time zone.")
	}
	w.length = clock.Micros(in.Minutes) * minute
	if in.Minutes < 5 || in.Minutes > maxMinutes || !bare && !slices.Contains(p.Minutes, in.Minutes) {
		bad = bad.With("body.minutes", "Choose one of the lengths.")
	}
	if w.start%free.Step != 0 && !bare || w.start%minute != 0 || w.start <= 0 || w.start > 4e15 {
		bad = bad.With("body.at", "Choose one of the times.")
	}
	for i, q := range p.Questions {
		answer := ""
		if i < len(in.Answers) {
			answer = strings.TrimSpace(in.Answers[i])
		}
		path := fmt.Sprintf("body.q%d", i)
		switch {
		case answer == "" && q.Required && !bare:
			bad = bad.With(path, "Please answer this.")
		case answer == "":
			continue
		case utf8.RuneCountInString(answer) > 2000:
			bad = bad.With(path, "At most 2,000 characters.")
		case len(q.Choices) > 0 && !slices.Contains(q.Choices, answer):
			bad = bad.With(path, "Choose one of the answers.")
		}
		w.answers = append(w.answers, Answer{q.Text, answer})
	}
	if len(bad.Fields) > 0 {
		return w, bad
	}
	return w, nil
}

// look is what stands for and against a time, inside the act that would take it.
type look struct {
	who    uint32
	broken []openings.Broken
	near   around
	rooms  []ref.ID // of the page's that can be had, in its order
}

// looked looks at a time again within the transaction. What the diaries said of when
// people are taken may be old by now; when they work is not looked at again.
func (s *Service) looked(ctx context.Context, tx *journal.Tx, p *Page, start, length clock.Micros, diaries map[ref.ID]Diary, but *Booking) (l look, err error) {
	rules, err := p.rules(length, tx.Now())
	if err != nil {
		return l, err
	}
	var id ref.ID
	var events []ref.ID
	if but != nil {
		id, events = but.ID, but.events()
	}
	if l.near, err = s.bookedAround(ctx, tx, tx.Org(), p, start, start+length, id); err != nil {
		return l, err
	}
	hosts := make([]openings.Host, len(p.Hosts))
	for i, h := range p.Hosts {
		d := diaries[h.Principal]
		hosts[i] = openings.Host{Hours: d.Hours, Kept: l.near.kept[h.Principal]}
		z := d.zoneAt(start, rules.Zone)
		wide := free.Span{From: start - rules.Before, Until: start + length + rules.After}
		taken, err := s.calendars.Taken(ctx, tx, tx.Org(), h.space(), wide.From, wide.Until, z, events)
		if err != nil {
			return l, err
		}
		if !taken {
			continue
		}
		narrow, err := s.calendars.Taken(ctx, tx, tx.Org(), h.space(), start, start+length, z, events)
		switch {
		case err != nil:
			return l, err
		case narrow:
			hosts[i].Busy = []free.Span{{From: start, Until: start + length}}
		default: // only what has to be free around is taken
			hosts[i].Busy = []free.Span{{From: wide.From, Until: start}, {From: start + length, Until: wide.Until}}
		}
	}
	rooms, err := s.rooms.Rooms(ctx, tx, tx.Org(), p.Rooms, start, start+length, events)
	if err != nil {
		return l, err
	}
	rules.Rooms = roomDiary(rooms)
	l.who, l.broken = openings.Check(rules, hosts, l.near.booked, start)
	if len(rooms) == 0 && len(p.Rooms) > 0 {
		l.broken = append(l.broken, openings.Broken{Rule: openings.NoRoom, Host: -1})
	}
	for _, i := range rules.Free(start) {
		l.rooms = append(l.rooms, rooms[i].ID)
	}
	return l, nil
}

// room gives the one that a booking has already, if it can be had, and the first that can otherwise.
func (l *look) room(have ref.ID) ref.ID {
	switch {
	case slices.Contains(l.rooms, have):
		return have
	case len(l.rooms) > 0:
		return l.rooms[0]
	}
	return ""
}

func (d *Diary) zoneAt(t clock.Micros, or *zone.Zone) *zone.Zone {
	if z := free.ZoneAt(d.Where, t); z != nil {
		return z
	}
	return or
}

// seats says who takes part: all hosts, or of those who can the one with the least
// booked around that time. have is who takes part already.
func (p *Page) seats(l look, have []Seat) []Seat {
	seat := func(i int) Seat {
		h := p.Hosts[i]
		if at := slices.IndexFunc(have, func(s Seat) bool { return s.Principal == h.Principal }); at >= 0 {
			return have[at]
		}
		return Seat{h.Principal, h.Calendar, ref.New()}
	}
	if p.Pick == all {
		out := make([]Seat, len(p.Hosts))
		for i := range p.Hosts {
			out[i] = seat(i)
		}
		return out
	}
	best := -1
	for i, h := range p.Hosts {
		if l.who != 0 && l.who>>i&1 == 0 {
			continue
		}
		if len(have) == 1 && have[0].Principal == h.Principal {
			best = i // who moves a booking stays with whom they have
			break
		}
		if best < 0 || len(l.near.kept[h.Principal]) < len(l.near.kept[p.Hosts[best].Principal]) {
			best = i
		}
	}
	return []Seat{seat(best)}
}

// broke puts what is broken into the words of the record.
func (p *Page) broke(list []openings.Broken) []Broken {
	out := []Broken{}
	for _, b := range list {
		one := Broken{Rule: string(b.Rule)}
		if b.Host >= 0 {
			one.Principal = p.Hosts[b.Host].Principal
		}
		out = append(out, one)
	}
	return out
}

// meeting is the event of a booking for one seat.
func (b *Booking) meeting(p *Page, seat Seat, diaries map[ref.ID]Diary) Meeting {
	name := p.Zone
	d := diaries[seat.Principal]
	if z := free.ZoneAt(d.Where, b.StartUS); z != nil {
		name = z.Name()
	}
	return Meeting{
		Event: seat.Event, Calendar: seat.Calendar, Space: ref.Space(seat.Principal), Title: p.Title + ": " + b.Name, Place: p.Place, Link: p.Words.Link, Note: b.notes(),
		From: b.StartUS, Until: b.EndUS, Zone: name, Tentative: b.State == Pending, Name: b.Name, Email: b.Email,
	}
}

// follow brings the events of a booking in line with it, in the act that wrote it. The room goes
// with the first seat, which is written last: by then no other has it any more.
func (s *Service) follow(ctx context.Context, tx *journal.Tx, p *Page, was, now *Booking, diaries map[ref.ID]Diary) error {
	had := func(list []Seat, event ref.ID) bool {
		return slices.ContainsFunc(list, func(s Seat) bool { return s.Event == event })
	}
	if was.live() {
		for _, seat := range was.Seats {
			if now.live() && had(now.Seats, seat.Event) {
				continue
			}
			if err := s.calendars.Remove(ctx, tx, seat.Event); err != nil {
				return err
			}
		}
	}
	if !now.live() {
		return nil
	}
	for i := len(now.Seats) - 1; i >= 0; i-- {
		seat, write := now.Seats[i], s.calendars.Add
		if was.live() && had(was.Seats, seat.Event) {
			write = s.calendars.Change
		}
		m := now.meeting(p, seat, diaries)
		if was.live() && was.Seats[0].Event == seat.Event {
			m.Without = was.Room
		}
		if i == 0 {
			m.Room = now.Room
		}
		if err := write(ctx, tx, m); err != nil {
			return err
		}
		if _, err := tx.Derive(qEventOf, tx.Org(), seat.Event, now.ID); err != nil {
			return err
		}
	}
	return nil
}
