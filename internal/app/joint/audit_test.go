package joint_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/audit"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/tag"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// audited is a house with the areas that the audit asks, and a tag.
type audited struct {
	*house
	audit *audit.Service
	tags  *tag.Service
	board ref.ID
}

func auditing(t *testing.T, f func(t *testing.T, h audited)) {
	each(t, func(t *testing.T, h *house) {
		tags := tag.New(h.journal, calendar.KindEvent)
		a := audited{h, joint.Audit(h.journal, h.clock, h.identity, h.principal, h.rule, h.calendar, tags), tags, ""}
		made, err := tags.Create(t.Context(), h.as("sam"), tag.Draft{Name: "Board"})
		h.must(err)
		a.board = made.Tag.ID
		f(t, a)
		for _, r := range doctor.Run(t.Context(), h.journal.DB(), slices.Concat(a.audit.Checks(), h.journal.Checks(), h.calendar.Checks())) {
			for _, f := range r.Findings {
				t.Errorf("%s: %s", r.Name, f)
			}
		}
	})
}

func (h audited) report(who string, from, until clock.Date) audit.AuditReport {
	h.t.Helper()
	r, err := h.audit.Report(h.t.Context(), h.as(who), audit.Range{Principal: h.helen, From: from, Until: until})
	h.must(err)
	h.balanced(r)
	return r
}

// balanced holds that every way of adding up gives the same.
func (h audited) balanced(r audit.AuditReport) {
	h.t.Helper()
	var byKind, byCategory, byWeek, kindWeek, categoryWeek, rules, meets, cells int
	for _, k := range r.Kinds {
		if k.Kind != "kept" {
			byKind += k.Went + k.Ahead
		}
		if k.Kind == "one_to_one" || k.Kind == "meeting" || k.Kind == "private" {
			meets += k.Went + k.Ahead
		}
	}
	for _, c := range r.Categories {
		byCategory += c.Went + c.Ahead
	}
	for _, w := range r.Weeks {
		byWeek += w.Total.Went + w.Total.Ahead
		for i, k := range w.Kinds {
			if r.Kinds[i].Kind != "kept" {
				kindWeek += k.Went + k.Ahead
			}
		}
		for _, c := range w.Categories {
			categoryWeek += c.Went + c.Ahead
		}
	}
	for i := range 168 {
		rules += r.Week.Protected[i] + r.Week.Off[i] + r.Week.RatherNot[i] + r.Week.Rather[i] + r.Week.Open[i]
		cells += r.Week.Meetings[i]
	}
	total := r.Total.Went + r.Total.Ahead
	if got := []int{byKind, byCategory, byWeek, kindWeek, categoryWeek}; slices.ContainsFunc(got, func(n int) bool { return n != total }) {
		h.t.Errorf("the total is %d, the sums are %v", total, got)
	}
	if cells != meets {
		h.t.Errorf("the hours of the week hold %d minutes of meetings, the kinds %d", cells, meets)
	}
	if days := rules / (24 * 60); days < r.Days-2 || days > r.Days+2 {
		h.t.Errorf("the ideal week has %d days of %d", days, r.Days)
	}
}

func kindsOf(r audit.AuditReport) string {
	var all []string
	for _, k := range r.Kinds {
		if k.Went+k.Ahead > 0 {
			all = append(all, fmt.Sprintf("%s %d+%d", k.Kind, k.Went, k.Ahead))
		}
	}
	return strings.Join(all, ", ")
}

func with(addresses ...string) func(*object.Draft) {
	return func(d *object.Draft) {
		for _, a := range addresses {
			d.Guests = append(d.Guests, object.Guest{Name: strings.ToUpper(a[:1]) + a[1:strings.IndexByte(a, '@')], Email: a})
		}
	}
}

// TestWhereTheTimeGoes is a week with everything in it: today is Thursday the 12th, noon.
func TestWhereTheTimeGoes(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		h.keep("Focus", "16:00", "17:00", func(d *rulebook.Draft) { d.Times[0].Days = []int{1, 2, 3, 4, 5} })
		one := h.meet("sam", "Gus", "2026-03-10T10:00", "", with("gus@example.net", "helen@example.com")) // Helen herself is no guest of hers
		h.meet("sam", "Committee", "2026-03-10T10:30", "", with("gus@example.net", "ina@example.net"))    // half an hour at once
		h.meet("sam", "Reading", "2026-03-11T16:30", "2026-03-11T17:00")                                  // in her protected time, to herself
		h.meet("sam", "Doctor", "2026-03-13T08:00", "", func(d *object.Draft) { d.Class = "private" })    // out of hours, ahead
		h.meet("sam", "Flight to Oslo", "2026-03-14T07:00", "2026-03-14T09:00", func(d *object.Draft) { d.Place = "Gate 4" })
		h.meet("sam", "Off", "2026-03-11", "2026-03-12", func(d *object.Draft) { d.AllDay, d.Zone = true, "" })
		h.meet("sam", "Gone", "2026-03-11T09:00", "", func(d *object.Draft) { d.Status = "cancelled" })
		h.meet("sam", "Free", "2026-03-11T09:00", "", func(d *object.Draft) { no := false; d.Busy = &no })
		_, _, err := h.calendar.PatchEvent(t.Context(), h.as("sam"), calendar.Target{ID: one.ID}, calendar.EventPatch{Tags: &[]ref.ID{h.board}, Blocks: &[]object.TimeBlock{{Kind: "travel_before", Minutes: 30}}})
		h.must(err)
		r := h.report("sam", "", "")
		if r.From != "2026-03-09" || r.Until != "2026-03-15" || r.Today != "2026-03-12" {
			t.Errorf("%s to %s", r.From, r.Until)
		}
		if got := kindsOf(r); got != "one_to_one 30+0, meeting 60+0, private 0+60, travel 30+120, own 30+0, kept 150+120" {
			t.Errorf("kinds: %s", got)
		}
		if r.Twice != 30 || r.Outside.Ahead != 180 || r.Outside.Went != 0 || r.LeftOut != (audit.LeftOut{AllDay: 1, Cancelled: 1, Free: 1}) {
			t.Errorf("%+v %d %+v", r.Outside, r.Twice, r.LeftOut)
		}
		if c := r.Categories[0]; c.Key != "none" || c.Went != 90 || r.Categories[1].Key != "private" || r.Categories[2].Key != string(h.board) || r.Categories[2].Went != 60 { // the way there is for the board too
			t.Errorf("%+v", r.Categories)
		}
		if p := r.People; len(p) != 2 || p[0].Name != "Gus" || p[0].Went != 90 || p[0].Times != 2 || p[1].Went != 60 || p[0].LastUS == 0 || p[0].NextUS != 0 {
			t.Errorf("%+v", r.People)
		}
		if u := r.Unsorted; len(u) != 3 || u[1].Title != "Committee" || u[2].Title != "Reading" {
			t.Errorf("%+v", u)
		}
		if r.Week.Meetings[24+10] != 60 || r.Week.Against[4*24+8] != 60 {
			t.Errorf("%v", r.Week.Meetings)
		}
		// What is behind a figure adds up to it.
		list, err := h.audit.Meetings(t.Context(), h.as("sam"), audit.Range{Principal: h.helen}, audit.Of{Guest: "gus@example.net"})
		if err != nil || list.Minutes != 90 || list.Times != 2 || list.Items[0].Title != "Gus" || list.Items[0].Minutes != 30 || list.Items[0].Zone != "Europe/London" {
			t.Errorf("%+v %v", list, err)
		}
		// Who doesn't see what is private learns that time is taken; who sees only times nothing of this.
		seen := h.report("vic", "", "")
		if seen.Total != r.Total || kindsOf(seen) != kindsOf(r) || len(seen.Unsorted) != 3 || !seen.Unsorted[0].Fixed {
			t.Errorf("%s, %+v", kindsOf(seen), seen.Unsorted)
		}
		hidden, err := h.audit.Meetings(t.Context(), h.as("vic"), audit.Range{Principal: h.helen}, audit.Of{Kind: "private"})
		if err != nil || len(hidden.Items) != 1 || hidden.Items[0].Title != "" {
			t.Errorf("%+v %v", hidden, err)
		}
		_, err = h.audit.Report(t.Context(), h.as("bo"), audit.Range{Principal: h.helen})
		refused(t, err, "access.forbidden")
		_, err = h.audit.Report(t.Context(), h.as("lena"), audit.Range{Principal: h.helen})
		refused(t, err, "time_target.not_found")
		_, err = h.audit.Report(t.Context(), h.as("sam"), audit.Range{Principal: h.helen, From: "2025-01-01", Until: "2026-01-02"})
		refused(t, err, "audit.range")
	})
}

// TestTimeIsWhereThePrincipalIs: in Singapore, ten in the evening of London is the next morning.
func TestTimeIsWhereThePrincipalIs(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		h.meet("sam", "Call", "2026-03-17T22:00", "", with("gus@example.net")) // Wednesday 06:00 there
		h.meet("sam", "Gym", "2026-03-17T07:30", "", func(d *object.Draft) { d.Zone = "" })
		r := h.report("sam", "2026-03-18", "2026-03-18")
		if r.Total.Ahead != 60 || r.Week.Meetings[2*24+6] != 60 || r.Outside.Ahead != 60 || r.Working != 9*60 {
			t.Errorf("%+v", r)
		}
		if r = h.report("sam", "2026-03-17", "2026-03-17"); r.Total.Ahead != 60 { // by the clocks of the hotel
			t.Errorf("%+v", r.Total)
		}
	})
}

func TestTargetsAreMetOrMissed(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		ctx, sam := t.Context(), h.as("sam")
		set := func(d audit.TargetDraft) audit.TimeTarget {
			d.Principal = h.helen
			out, err := h.audit.Create(ctx, sam, d)
			h.must(err)
			return out.Target
		}
		most := set(audit.TargetDraft{Label: "Meetings", Sort: audit.AtMost, By: audit.ByKind, Value: "meetings", Minutes: 90})
		set(audit.TargetDraft{Label: "Reading", Sort: audit.AtLeast, By: audit.ByWords, Value: "reading", Minutes: 60, From: "2026-03-02"})
		set(audit.TargetDraft{Label: "Reports", Sort: audit.Meet, People: []string{"GUS@example.net", "Ina", "ina"}, Weeks: 2, Alone: true})
		h.meet("sam", "Gus", "2026-03-04T10:00", "", with("gus@example.net"))
		h.meet("sam", "Ina", "2026-02-24T10:00", "", with("ina@example.net"))
		h.meet("sam", "All", "2026-03-24T10:00", "2026-03-24T12:00", with("gus@example.net", "ina@example.net"))
		h.meet("sam", "Reading", "2026-03-10T10:00", "")
		states := func(r audit.AuditReport) (lines []string) {
			for _, s := range r.Targets {
				line := s.Target.Label
				for _, w := range s.Weeks {
					line += fmt.Sprintf(" %s %d%v", w.State, w.Minutes, w.Missing)
				}
				lines = append(lines, line)
			}
			return lines
		}
		got := strings.Join(states(h.report("sam", "2026-02-20", "2026-03-25")), "\n") // whole weeks from the 16th of February to the 29th; nothing is booked in the first
		want := "Meetings off 0[] met 60[] met 60[] on_track 0[] on_track 0[] will_miss 120[]\n" +
			"Reading off 0[] off 0[] missed 0[] on_track 60[] will_miss 0[] will_miss 0[]\n" +
			"Reports off 0[] missed 0[GUS@example.net] met 0[] will_miss 0[Ina] will_miss 0[GUS@example.net Ina] will_miss 0[GUS@example.net Ina]"
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		// They are records: changed, taken back, and one of two at once is told.
		out, err := h.audit.Update(ctx, sam, most.ID, most.Rev, audit.TargetChange{Minutes: op.Some(120)})
		h.must(err)
		_, err = h.audit.Update(ctx, h.as("ola"), most.ID, most.Rev, audit.TargetChange{Minutes: op.Some(30)})
		refused(t, err, "time_target.stale")
		gone, err := h.audit.Trash(ctx, sam, most.ID, 0)
		h.must(err)
		for _, act := range []ref.Act{gone.Act, out.Act} {
			_, err = h.journal.Undo(access.WithActor(ctx, sam), sam, act, map[ref.Kind]journal.Reverser{audit.Name: h.audit.Reverse})
			h.must(err)
		}
		list, err := h.audit.Targets(ctx, h.as("vic"), h.helen)
		if err != nil || len(list) != 3 || list[0].Minutes != 90 || len(list[2].People) != 2 {
			t.Errorf("%+v %v", list, err)
		}
		for _, d := range []audit.TargetDraft{
			{Sort: audit.AtMost, By: audit.ByKind, Value: "meetings"}, {Label: "x", Sort: audit.AtLeast, By: audit.ByKind, Value: "meetings"}, {Label: "x", Sort: audit.AtMost, By: audit.ByKind, Value: "naps"},
			{Label: "x", Sort: audit.AtMost, By: audit.ByTag, Value: "board"}, {Label: "x", Sort: audit.AtMost, By: audit.ByWords, Value: "–"}, {Label: "x", Sort: audit.Meet, Weeks: 2}, {Label: "x", Sort: audit.Meet, People: []string{"Gus"}},
			{Label: "x", Sort: audit.Meet, People: []string{"Gus"}, Weeks: 2, From: "2026-13-01"}, {Label: "x", Sort: audit.Meet, People: []string{"Gus"}, Weeks: 2, From: "2026-03-02", Until: "2026-03-01"}, {Label: "x"},
		} {
			d.Principal = h.helen
			_, err := h.audit.Create(ctx, sam, d)
			refused(t, err, "time_target.invalid")
		}
		_, err = h.audit.Create(ctx, h.as("vic"), audit.TargetDraft{Principal: h.helen})
		refused(t, err, "access.forbidden")
		_, err = h.audit.Create(ctx, h.as("lena"), audit.TargetDraft{Principal: h.helen})
		refused(t, err, "principal.not_found")
	})
}

func TestMeetingsAreCategorisedAtOnce(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		ctx, sam := t.Context(), h.as("sam")
		h.meet("sam", "Weekly", "2026-03-09T10:00", "", with("gus@example.net"), func(d *object.Draft) { d.Rule = "FREQ=WEEKLY" })
		h.meet("sam", "Once", "2026-03-10T10:00", "", with("gus@example.net"))
		r := h.report("sam", "2026-03-09", "2026-04-05")
		in := audit.Categorise{Principal: h.helen, Tag: h.board}
		for _, u := range r.Unsorted {
			in.Events = append(in.Events, audit.SeenEvent{Event: u.Event, Rev: u.Rev})
		}
		if len(in.Events) != 2 || r.Unsorted[0].Title != "Weekly" || r.Unsorted[0].Times != 4 {
			t.Fatalf("%+v", r.Unsorted)
		}
		stale := audit.Categorise{Principal: h.helen, Tag: h.board, Events: slices.Clone(in.Events)}
		stale.Events[1].Rev = 9
		_, err := h.audit.Categorise(ctx, sam, stale)
		refused(t, err, "event.stale")
		if r = h.report("sam", "2026-03-09", "2026-04-05"); len(r.Unsorted) != 2 {
			t.Errorf("half of it happened: %+v", r.Unsorted)
		}
		done, err := h.audit.Categorise(ctx, sam, in)
		h.must(err)
		if r = h.report("sam", "2026-03-09", "2026-04-05"); len(r.Unsorted) != 0 || r.Categories[0].Name != "Board" || r.Categories[0].Times != 5 || r.Repeating.Went+r.Repeating.Ahead != 240 {
			t.Errorf("%+v", r.Categories)
		}
		_, err = h.journal.Undo(access.WithActor(ctx, sam), sam, done.Act, h.calendar.Reversers())
		h.must(err)
		if r = h.report("sam", "2026-03-09", "2026-04-05"); len(r.Unsorted) != 2 {
			t.Errorf("after undo: %+v", r.Unsorted)
		}
		in.Events = append(in.Events, in.Events[0])
		_, err = h.audit.Categorise(ctx, sam, in)
		refused(t, err, "audit.twice")
		in.Tag, in.Events = "nothing", in.Events[:1]
		_, err = h.audit.Categorise(ctx, sam, in)
		refused(t, err, "audit.tag")
		in.Tag = h.board
		_, err = h.audit.Categorise(ctx, h.as("vic"), in)
		refused(t, err, "access.forbidden")
	})
}

// TestARangeCutInTwoAddsUp tries calendars at random over a trip and a change of clocks.
func TestARangeCutInTwoAddsUp(t *testing.T) {
	auditing(t, func(t *testing.T, h audited) {
		r := rand.New(rand.NewPCG(14, 3))
		h.keep("Focus", "10:00", "12:00")
		zones := []string{"Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia", ""}
		for n := range 60 {
			day, hour, length := 9+r.IntN(24), r.IntN(24), 15*(1+r.IntN(30))
			start := clock.Date("2026-03-01").AddDays(day - 1).In(noon.Location()).Add(time.Duration(hour) * time.Hour)
			h.meet("sam", fmt.Sprint("M", n), start.Format("2006-01-02T15:04"), start.Add(time.Duration(length)*time.Minute).Format("2006-01-02T15:04"), func(d *object.Draft) {
				if d.Zone = zones[r.IntN(len(zones))]; r.IntN(3) > 0 {
					with("gus@example.net")(d)
				}
				if r.IntN(4) == 0 {
					d.Class = "private"
				}
			})
		}
		whole := h.report("sam", "2026-03-09", "2026-04-02")
		for _, cut := range []clock.Date{"2026-03-10", "2026-03-16", "2026-03-18", "2026-03-22", "2026-03-29", "2026-03-31"} {
			a, b := h.report("sam", "2026-03-09", cut), h.report("sam", cut.AddDays(1), "2026-04-02")
			if a.Total.Went+b.Total.Went != whole.Total.Went || a.Total.Ahead+b.Total.Ahead != whole.Total.Ahead || a.Twice+b.Twice != whole.Twice || a.Outside.Ahead+b.Outside.Ahead != whole.Outside.Ahead || a.Working+b.Working != whole.Working {
				t.Errorf("cut after %s: %+v and %+v, whole %+v", cut, a.Total, b.Total, whole.Total)
			}
		}
		if whole.Twice == 0 || whole.Outside.Ahead == 0 {
			t.Error("nothing lies upon anything")
		}
	})
}
