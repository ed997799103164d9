package poll

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// sender is who writes, and for whom.
type sender struct{ by, behalf string }

func (s *Service) sender(ctx context.Context, a access.Actor, p *Poll) (w sender, err error) {
	names, err := s.members.MemberNames(ctx, a)
	if err != nil {
		return w, err
	}
	w.by = names[a.Member]
	people, err := s.people.Names(ctx, a)
	w.behalf = strings.Join(p.called(people), " and ")
	return w, err
}

// called gives the names of those in whose calendars the meeting will be, as far as they are known.
func (p *Poll) called(names map[ref.Space]string) []string {
	list := []string{}
	for _, seat := range p.Seats {
		if names[seat.Space] != "" {
			list = append(list, names[seat.Space])
		}
	}
	return list
}

const longDate = "Monday 2 January 2006"

// letter is what somebody is written: the question, a reminder, or which time it is.
// Times are on their own clock where it is known.
func (p *Poll) letter(v *Voter, by sender, address string, now clock.Micros) VoterLetter {
	zoneName := v.Zone
	if zoneName == "" {
		zoneName = p.Zone
	}
	loc := location(zoneName)
	var b strings.Builder
	b.WriteString(draft.Hello(v.Name))
	out := VoterLetter{Voter: v.ID, Name: v.called(), Email: v.Email, Zone: zoneName}
	length := draft.Length(p.Minutes)
	if o := p.option(p.Chosen); o != nil {
		out.Subject = p.Title + ": " + o.StartUS.Time().In(loc).Format("Monday 2 January")
		fmt.Fprintf(&b, "“%s” will be on %s, %s, %s time", p.Title, o.StartUS.Time().In(loc).Format(longDate), times(o, loc), when.City(loc))
		b.WriteString(at(p.Place) + ".\n\nThe details, and a file for your calendar:\n" + address + "\n")
		out.Text = b.String() + draft.Signed(by.by, by.behalf)
		return out
	}
	out.Subject = p.Title + ": which times suit you?"
	if len(p.Options) == 1 {
		out.Subject = p.Title + ": does this time suit you?"
	}
	switch {
	case v.Asked > 0 && !v.answered():
		fmt.Fprintf(&b, "On %s I asked which times suit you for “%s” (%s), and have not heard from you yet.\n", v.AskedUS.Time().In(loc).Format("Monday 2 January"), p.Title, length)
		out.Subject = "Reminder: " + out.Subject
	case by.behalf != "" && by.behalf != by.by:
		fmt.Fprintf(&b, "%s would like to meet you for “%s” (%s%s).\n", by.behalf, p.Title, length, at(p.Place))
	default:
		fmt.Fprintf(&b, "I would like to find a time for “%s” (%s%s).\n", p.Title, length, at(p.Place))
	}
	fmt.Fprintf(&b, "\nThese times are possible (%s time):\n", when.City(loc))
	p.list(&b, loc)
	fmt.Fprintf(&b, "\nPlease say which suit you by %s, %s time. You need no account, and can change your answer until then:\n%s\n",
		p.DeadlineUS.Time().In(loc).Format(longDate+", 15:04"), when.City(loc), address)
	out.Text = b.String() + draft.Signed(by.by, by.behalf)
	return out
}

func at(place string) string {
	if place == "" {
		return ""
	}
	return ", " + place
}

func times(o *Option, loc *time.Location) string {
	first, _ := when.Clocks{First: loc}.Times(o.StartUS, o.EndUS, clock.DateOf(o.StartUS.Time().In(loc)))
	return first
}

func (p *Poll) list(b *strings.Builder, loc *time.Location) {
	for i := range p.Options {
		o := &p.Options[i]
		fmt.Fprintf(b, "%d. %s, %s\n", i+1, o.StartUS.Time().In(loc).Format(longDate), times(o, loc))
	}
}

// Text is the options for pasting into a letter of one's own.
func (p *Poll) text(loc *time.Location) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", p.Title, draft.Length(p.Minutes))
	if p.Place != "" {
		fmt.Fprintf(&b, "Where: %s\n", p.Place)
	}
	fmt.Fprintf(&b, "\n%s time:\n", when.City(loc))
	p.list(&b, loc)
	return b.String()
}

// onIts says when an option is, in its own zone.
func (p *Poll) onIts(o *Option) string {
	loc := location(o.Zone)
	return when.Clocks{First: loc}.Span(o.StartUS, o.EndUS) + " " + when.City(loc)
}

func location(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil || name == "" {
		return time.UTC // checked when it was stored
	}
	return loc
}
