package lending

import (
	"context"
	"fmt"
	"slices"
	"time"

	"anteroom/internal/area/booking"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/file"
	"anteroom/internal/area/handover"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/share"
	"anteroom/internal/area/task"
	"anteroom/internal/area/telling"
	"anteroom/internal/area/today"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// gathered is how many things of one sort are listed.
const gathered = 60

// Handovers knows what there is to hand over, and keeps the note.
type Handovers struct {
	Journal   *journal.Journal
	Identity  *identity.Service
	Principal *principal.Service
	Today     *today.Service
	Calendar  *calendar.Service
	Tasks     *task.Service
	Holds     *hold.Service
	Polls     *poll.Service
	Bookings  *booking.Service
	Tellings  *telling.Service
	Notes     *note.Service
	Files     *file.Service
	Shares    *share.Service
}

// handing is what a handover is gathered for.
type handing struct {
	handover.HandoverAway
	space  ref.Space
	home   string // IANA name: where the one who asks reads times
	clocks when.Clocks
}

// day writes a date: "Fri 4 Dec".
func day(d clock.Date) string { return d.In(time.UTC).Format("Mon 2 Jan") }

// Gather implements handover.Gatherer.
func (h Handovers) Gather(ctx context.Context, a access.Actor, w handover.HandoverAway) (whose string, sections []handover.HandoverSection, err error) {
	in := handing{HandoverAway: w, space: ref.Space(w.For)}
	if in.home, err = h.Identity.ZoneOf(ctx, a); err != nil {
		return "", nil, err
	}
	z, err := zone.Load(in.home)
	if err != nil {
		z = zone.UTC
	}
	in.clocks = when.Clocks{First: z.Location()}
	names, err := space.Names(ctx, h.Journal.DB(), a.Org, []ref.Space{in.space})
	if err != nil {
		return "", nil, err
	}
	sections = []handover.HandoverSection{}
	for _, part := range []func(context.Context, access.Actor, handing) (handover.HandoverSection, error){h.places, h.meetings, h.tasks, h.waiting, h.notes, h.files} {
		one, err := part(ctx, a, in)
		if err != nil {
			return "", nil, err
		}
		if len(one.Lines) > gathered && one.Name != "meetings" {
			one.Lines, one.More = one.Lines[:gathered], true
		}
		if len(one.Lines) > 0 || one.Secret > 0 {
			sections = append(sections, one)
		}
	}
	return names[in.space], sections, nil
}

func section(name string) handover.HandoverSection {
	return handover.HandoverSection{Name: name, Lines: []handover.HandoverLine{}}
}

// places tells where an executive is.
func (h Handovers) places(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("places")
	if ref.ID(a.Member) == in.For {
		return out, nil
	}
	all, err := h.Principal.Whereabouts(ctx, a, in.For, in.From, in.Until)
	for _, w := range all {
		when := day(w.From)
		if w.Until != w.From {
			when += "–" + day(w.Until)
		}
		out.Lines = append(out.Lines, handover.HandoverLine{Kind: principal.KindWhereabouts, ID: w.ID, Title: w.Place, When: when, Detail: w.Note})
	}
	return out, err
}

// meetings lists what is in the calendar, on the clocks where the executive is.
func (h Handovers) meetings(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("meetings")
	if ref.ID(a.Member) == in.For {
		return out, nil
	}
	from, until := in.From.In(time.UTC), in.Until.In(time.UTC)
	list, err := h.Today.Agendas(ctx, a, []ref.ID{in.For}, in.From, int(until.Sub(from).Hours()/24)+1, in.home)
	if err != nil {
		return out, err
	}
	seen, listed := map[ref.ID]bool{}, map[string]bool{}
	for _, d := range list[0] {
		for _, e := range slices.Concat(d.AllDay, d.Entries) {
			time, once := e.Time, string(e.Event)+"/"+e.RecurrenceID
			if e.Status == "cancelled" || e.Parent != "" || time == "" && listed[once] { // over several days, it stands at the first
				continue
			}
			if listed[once] = true; e.Class != "public" || e.Redacted {
				out.Secret++
				continue
			}
			if time == "" {
				time = "all day"
			} else if place := d.Day.Zone; place != "" {
				time += " " + cityOf(place)
			}
			if time[0] == 'a' || time[0] <= '9' { // otherwise it says the day itself
				time = day(d.Day.Date) + " " + time
			}
			l := handover.HandoverLine{Kind: calendar.KindEvent, ID: e.Event, Title: e.Title, When: time, Detail: e.Place}
			if e.Status == "tentative" {
				l.Detail = joined(l.Detail, "not confirmed")
			}
			if len(out.Lines) >= 3*gathered && !seen[e.Event] {
				out.More = true
				continue
			}
			seen[e.Event] = true
			out.Lines = append(out.Lines, l)
		}
	}
	return out, nil
}

func cityOf(name string) string {
	z, err := zone.Load(name)
	if err != nil {
		return name
	}
	return when.City(z.Location())
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// tasks lists what is open, what is due first first.
func (h Handovers) tasks(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("tasks")
	all, next, err := h.Tasks.List(ctx, a, task.Filter{Spaces: []ref.Space{in.space}, Sort: "due", Page: record.Page{Limit: 200}})
	if err != nil {
		return out, err
	}
	out.More = next != ""
	people, err := h.Identity.MemberNames(ctx, a)
	for i := range all {
		t := &all[i]
		if t.Private {
			out.Secret++
			continue
		}
		l := handover.HandoverLine{Kind: task.Name, ID: t.ID, Title: t.Title}
		if t.Due != "" {
			l.Detail = "due " + day(t.Due)
			if t.DueTime != "" {
				l.Detail += " " + t.DueTime + " " + cityOf(t.Zone)
			}
		}
		if t.Assignee != "" && t.Assignee != a.Member {
			l.Detail = joined(l.Detail, people[t.Assignee])
		}
		out.Lines = append(out.Lines, l)
	}
	return out, err
}

// notes lists procedures, what is pinned, and what was written in the last month.
func (h Handovers) notes(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("notes")
	since := clock.Of(in.From.AddDays(-45).In(time.UTC))
	all, next, err := h.Notes.List(ctx, a, note.Filter{Spaces: []ref.Space{in.space}, Page: record.Page{Limit: 200}})
	out.More = next != ""
	for _, n := range all {
		switch {
		case n.Form == note.Template || !n.Pinned && n.Form != note.Procedure && n.UpdatedUS < since:
			continue
		case n.Private:
			out.Secret++
			continue
		}
		l := handover.HandoverLine{Kind: note.Name, ID: n.ID, Title: n.Title}
		if n.Form == note.Procedure {
			l.Detail = "how it is done"
		}
		out.Lines = append(out.Lines, l)
	}
	return out, err
}

// files lists documents that belong to no other record, and templates.
func (h Handovers) files(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("files")
	all, next, err := h.Files.List(ctx, a, file.Filter{Spaces: []ref.Space{in.space}, Loose: true, Page: record.Page{Limit: 200}})
	out.More = next != ""
	for _, f := range all {
		if f.Private {
			out.Secret++
			continue
		}
		l := handover.HandoverLine{Kind: file.Name, ID: f.ID, Title: f.Name}
		if f.Template {
			l.Detail = "template"
		}
		out.Lines = append(out.Lines, l)
	}
	return out, err
}

// Keep implements handover.Keeper.
func (h Handovers) Keep(ctx context.Context, a access.Actor, w handover.Written) (out handover.HandoverMade, err error) {
	if w.ID == "" {
		w.ID = ref.New()
	}
	permit, ready, err := h.Notes.Prepare(ctx, a, note.NoteDraft{ID: w.ID, Space: w.Space, Body: w.Body, NoteFields: note.NoteFields{Title: op.Some(w.Title)}})
	if err != nil {
		return out, err
	}
	var shares *share.Ready
	if w.With != "" {
		var more access.Permit
		if more, shares, err = h.shares(ctx, a, w); err != nil {
			return out, err
		}
		permit = access.Together(permit, more)
	}
	_, err = h.Journal.Write(ctx, permit, func(tx *journal.Tx) error {
		made, err := h.Notes.CreateIn(ctx, tx, ready)
		if err != nil {
			return err
		}
		out = handover.HandoverMade{Note: made.Note.ID, Act: made.Act}
		if shares != nil {
			all, err := h.Shares.CreateIn(ctx, tx, *shares)
			if err != nil {
				return err
			}
			out.Shared = len(all.Shares)
		}
		return tx.Reply(out)
	})
	return out, err
}

// shares prepares showing who takes over what they don't see: nothing when they read in the space anyway.
func (h Handovers) shares(ctx context.Context, a access.Actor, w handover.Written) (access.Permit, *share.Ready, error) {
	d := share.ShareDraft{With: []ref.Member{w.With}, Until: w.Until, Note: w.Title}
	held, err := space.Held(ctx, h.Journal.DB(), a.Org, w.With, a.At)
	if err != nil {
		return access.Permit{}, nil, err
	}
	sees := slices.ContainsFunc(held, func(g space.Grant) bool {
		return g.Space == w.Space && g.At(a.At) && access.Allows(g.Role, access.On(note.Name, access.Read))
	})
	for _, one := range w.Names {
		if !sees && slices.Contains(lendable, one.Kind) {
			d.About = append(d.About, share.Shared(one))
		}
	}
	permit, ready, err := h.Shares.Prepare(ctx, a, d)
	if !sees {
		ready.Also(share.Shared{Kind: note.Name, ID: w.ID})
	}
	return permit, &ready, err
}

// waiting lists what others still owe an answer for.
func (h Handovers) waiting(ctx context.Context, a access.Actor, in handing) (handover.HandoverSection, error) {
	out := section("waiting")
	for _, part := range []func(context.Context, access.Actor, handing, *handover.HandoverSection) error{h.held, h.polled, h.booked, h.untold} {
		if err := part(ctx, a, in, &out); err != nil {
			return out, err
		}
	}
	return out, nil
}

func (h Handovers) held(ctx context.Context, a access.Actor, in handing, out *handover.HandoverSection) error {
	sets, _, err := h.Holds.List(ctx, a, hold.Filter{Spaces: []ref.Space{in.space}, State: "open", Page: record.Page{Limit: 100}})
	for i := range sets {
		s := &sets[i]
		if s.Private {
			out.Secret++
			continue
		}
		out.Lines = append(out.Lines, handover.HandoverLine{Kind: hold.Name, ID: s.ID, Title: s.Title,
			Detail: "times held until " + in.moment(s.ConfirmUS)})
	}
	return err
}

func (h Handovers) polled(ctx context.Context, a access.Actor, in handing, out *handover.HandoverSection) error {
	polls, _, err := h.Polls.List(ctx, a, poll.Filter{State: "open", Page: record.Page{Limit: 100}})
	for i := range polls {
		p := &polls[i]
		switch {
		case p.Space != in.space:
			continue
		case p.Private:
			out.Secret++
			continue
		}
		out.Lines = append(out.Lines, handover.HandoverLine{Kind: poll.Name, ID: p.ID, Title: p.Title,
			Detail: fmt.Sprintf("%d of %d answered, until %s", p.Answered, p.Asked, in.moment(p.DeadlineUS))})
	}
	return err
}

func (h Handovers) booked(ctx context.Context, a access.Actor, in handing, out *handover.HandoverSection) error {
	all, err := h.Bookings.Bookings(ctx, a, booking.Filter{State: "pending"})
	for i := range all {
		b := &all[i]
		if b.Space != in.space {
			continue
		}
		out.Lines = append(out.Lines, handover.HandoverLine{Kind: booking.Name, ID: b.ID, Title: b.Title + " with " + b.Name,
			When: in.clocks.Span(b.StartUS, b.EndUS), Detail: "waits to be confirmed"})
	}
	return err
}

func (h Handovers) untold(ctx context.Context, a access.Actor, in handing, out *handover.HandoverSection) error {
	all, err := h.Tellings.List(ctx, a, []ref.Space{in.space}, "", in.home)
	if err != nil || len(all) == 0 {
		return err
	}
	var ids []ref.ID
	for _, u := range all {
		if u.Kind == calendar.KindEvent {
			ids = append(ids, u.ID)
		}
	}
	open := map[ref.ID]bool{}
	whole, err := h.Calendar.Whole(ctx, a, ids)
	for i := range whole {
		open[whole[i].ID] = whole[i].Class == "public"
	}
	for _, u := range all {
		if u.Kind != calendar.KindEvent || u.Gone {
			continue
		}
		if !open[u.ID] {
			out.Secret++
			continue
		}
		out.Lines = append(out.Lines, handover.HandoverLine{Kind: calendar.KindEvent, ID: u.ID, Title: u.Title,
			Detail: fmt.Sprintf("%d still to be told of its change", len(u.Messages))})
	}
	return err
}

// moment writes an instant on the clock of the one who asks, with its place.
func (in handing) moment(t clock.Micros) string {
	loc := in.clocks.First
	return t.Time().In(loc).Format("Mon 2 Jan 15:04") + " " + when.City(loc)
}
