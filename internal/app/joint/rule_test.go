package joint_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/guard"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/rulebook"
	"anteroom/internal/area/slot"
	"anteroom/internal/core/access"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
)

// ruled runs a test and lets the doctor look at the end.
func ruled(t *testing.T, f func(t *testing.T, h *house)) {
	each(t, func(t *testing.T, h *house) {
		f(t, h)
		for _, r := range doctor.Run(t.Context(), h.journal.DB(), slices.Concat(h.rule.Checks(), h.journal.Checks())) {
			for _, f := range r.Findings {
				t.Errorf("%s: %s", r.Name, f)
			}
		}
	})
}

// keep protects time of Helen's on all days of the week.
func (h *house) keep(label, from, until string, more ...func(*rulebook.Draft)) rulebook.TimeRule {
	h.t.Helper()
	d := rulebook.Draft{Principal: h.helen, Sort: rulebook.Protected, Label: label, Times: []rulebook.RuleTimes{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: from, Until: until}}}
	for _, m := range more {
		m(&d)
	}
	out, err := h.rule.Create(h.t.Context(), h.as("sam"), d)
	h.must(err)
	return out.Rule
}

func refused(t *testing.T, err error, code string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

func TestRulesAreRecords(t *testing.T) {
	ruled(t, func(t *testing.T, h *house) {
		ctx, sam := t.Context(), h.as("sam")
		r := h.keep("Focus", "09:00", "11:00")
		out, err := h.rule.Update(ctx, sam, r.ID, r.Rev, rulebook.Change{Label: op.Some("Deep work"), From: op.Some("06-01"), Until: op.Some("08-31")})
		h.must(err)
		_, err = h.rule.Update(ctx, h.as("ola"), r.ID, r.Rev, rulebook.Change{Label: op.Some("Other")})
		refused(t, err, "time_rule.stale")
		_, err = h.rule.Update(ctx, sam, r.ID, out.Rule.Rev, rulebook.Change{Until: op.Some("2026-08-31")})
		refused(t, err, "time_rule.invalid")
		gone, err := h.rule.Trash(ctx, sam, r.ID, 0)
		h.must(err)
		if list, err := h.rule.Rules(ctx, sam, h.helen); err != nil || len(list) != 0 {
			t.Errorf("%v %v", list, err)
		}
		for _, act := range []ref.Act{gone.Act, out.Act} {
			_, err = h.journal.Undo(access.WithActor(ctx, sam), sam, act, h.rule.Reversers())
			h.must(err)
		}
		list, err := h.rule.Rules(ctx, sam, h.helen)
		if err != nil || len(list) != 1 || list[0].Label != "Focus" || list[0].From != "" {
			t.Errorf("after undo: %+v %v", list, err)
		}
		// Who reads sees it, who sees only times doesn't, and neither changes it.
		if list, err := h.rule.Rules(ctx, h.as("vic"), ""); err != nil || len(list) != 1 {
			t.Errorf("vic sees %v %v", list, err)
		}
		if list, err := h.rule.Rules(ctx, h.as("bo"), ""); err != nil || len(list) != 0 {
			t.Errorf("bo sees %v %v", list, err)
		}
		_, err = h.rule.Trash(ctx, h.as("vic"), r.ID, 0)
		refused(t, err, "access.forbidden")
		_, err = h.rule.Create(ctx, h.as("lena"), rulebook.Draft{Principal: h.helen, Sort: rulebook.Protected, Label: "X"})
		refused(t, err, "principal.not_found")
		_, err = h.rule.Create(ctx, sam, rulebook.Draft{Principal: ref.ID(h.ids["sam"]), Sort: rulebook.Protected, Label: "X", Times: r.Times})
		refused(t, err, "principal.not_found")
	})
}

// TestDaysFollowRules asks for days: in Singapore other hours hold, and who sees only
// times learns that some are protected and nothing more.
func TestDaysFollowRules(t *testing.T) {
	ruled(t, func(t *testing.T, h *house) {
		h.keep("Therapy CANARY", "12:00", "13:00")
		h.keep("Afternoons", "14:00", "18:00", func(d *rulebook.Draft) { d.Sort = rulebook.Rather })
		h.keep("In Singapore", "10:00", "16:00", func(d *rulebook.Draft) {
			d.Sort, d.Stay, d.Place = rulebook.Hours, rulebook.AtPlace, "singapore"
		})
		days, err := h.principal.Days(t.Context(), h.as("sam"), []ref.ID{h.helen, h.bela}, "2026-03-13", "2026-03-16")
		h.must(err)
		friday, monday := days[h.helen][0], days[h.helen][3]
		if hours := (monday.Working[0].Until - monday.Working[0].From) / 3.6e9; hours != 6 || friday.Working[0].Until-friday.Working[0].From != 9*3.6e9 {
			t.Errorf("Friday %v, Monday %v", friday.Working, monday.Working)
		}
		if len(friday.Blocks) != 2 || friday.Blocks[0].Label != "Therapy CANARY" || len(days[h.bela][0].Blocks) != 0 {
			t.Errorf("%+v", friday.Blocks)
		}
		days, err = h.principal.Days(t.Context(), h.as("bo"), []ref.ID{h.helen}, "2026-03-13", "2026-03-16")
		h.must(err)
		for _, d := range days[h.helen] {
			if len(d.Blocks) != 1 || d.Blocks[0] != (principal.Block{Span: d.Blocks[0].Span, Sort: "protected"}) {
				t.Errorf("bo learns %+v", d.Blocks)
			}
		}
		if d := days[h.helen][3]; (d.Working[0].Until-d.Working[0].From)/3.6e9 != 6 {
			t.Errorf("bo sees other hours: %v", d.Working)
		}
		page, err := h.today.Page(t.Context(), h.as("bo"), "2026-03-13", 1, "Europe/London")
		h.must(err)
		if c := page.Columns[0]; len(c.Protected) != 1 || c.Protected[0].Label != "" {
			t.Errorf("bo's board says %+v", c.Protected)
		}
	})
}

func TestExemptions(t *testing.T) {
	ruled(t, func(t *testing.T, h *house) {
		ctx, sam, g := t.Context(), h.as("sam"), h.watch()
		mine := h.keep("Focus", "10:00", "12:00")
		hers := h.keep("School run", "15:00", "16:00", func(d *rulebook.Draft) { d.Override = rulebook.OnlyPrincipal })
		guests := func(d *object.Draft) {
			d.Link, d.Description, d.Guests = "https://meet.example.com/1", "Why", []object.Guest{{Name: "Gus", Email: "gus@example.net"}}
		}
		e := h.meet("sam", "Budget", "2026-03-13T10:30", "", guests)
		late := h.meet("sam", "Hiring", "2026-03-13T15:30", "", guests)
		broken := func() (titles []string) {
			for _, f := range of(h.ahead(g, "sam", guard.Ask{}), "protected") {
				titles = append(titles, string(f.Severity)+" "+f.Meetings[0].Title)
			}
			return titles
		}
		if got := strings.Join(broken(), ", "); got != "medium Budget, high Hiring" {
			t.Fatalf("found %s", got)
		}
		met, err := h.rule.Meets(ctx, sam, rulebook.PlannedMeeting{Principal: h.helen, Start: "2026-03-13T10:30", End: "2026-03-13T11:30", Zone: "Europe/London", Event: e.ID})
		h.must(err)
		if len(met.Items) != 1 || !met.Items[0].May || !met.Items[0].Reason || !strings.Contains(met.Items[0].When, "10:00–12:00") || !strings.HasSuffix(met.Items[0].When, "London time") {
			t.Fatalf("%+v", met)
		}
		ask := rulebook.NewExemption{Principal: h.helen, Rule: mine.ID, Event: e.ID, StartUS: met.StartUS}
		_, err = h.rule.Exempt(ctx, sam, ask)
		refused(t, err, "exemption.invalid")
		ask.Reason = "The only time the chair has"
		first, err := h.rule.Exempt(ctx, sam, ask)
		h.must(err)
		if !first.Exemption.Agreed {
			t.Error("an assistant may")
		}
		_, err = h.rule.Exempt(ctx, h.as("ola"), ask)
		refused(t, err, "exemption.taken")
		if got := strings.Join(broken(), ", "); got != "high Hiring" {
			t.Errorf("found %s", got)
		}
		if met, err = h.rule.Meets(ctx, sam, rulebook.PlannedMeeting{Principal: h.helen, Start: "2026-03-13T10:30", End: "2026-03-13T11:30", Zone: "Europe/London", Event: e.ID}); err != nil || len(met.Items) != 0 {
			t.Errorf("asks again: %+v %v", met, err)
		}
		// What only Helen may override waits for her.
		wait, err := h.rule.Exempt(ctx, sam, rulebook.NewExemption{Principal: h.helen, Rule: hers.ID, Event: late.ID, StartUS: late.StartUS, Reason: "She said so on the phone"})
		h.must(err)
		if f := of(h.ahead(g, "sam", guard.Ask{}), "protected"); wait.Exemption.Agreed || len(f) != 1 || !strings.Contains(f[0].Text, "Sam: “She said so on the phone”. Helen Okafor has still to agree.") {
			t.Errorf("%+v", f)
		}
		_, err = h.rule.Agree(ctx, sam, wait.Exemption.ID, 0)
		refused(t, err, "exemption.not_yours")
		_, err = h.rule.Agree(ctx, h.as("helen"), wait.Exemption.ID, 0)
		h.must(err)
		if got := broken(); len(got) != 0 {
			t.Errorf("found %v", got)
		}
		// Moved to another day, the meeting needs another reason; taken back, as before.
		h.move("sam", calendar.Target{ID: e.ID, Rev: e.Rev}, calendar.Move{Days: 1})
		if got := strings.Join(broken(), ", "); got != "medium Budget" {
			t.Errorf("found %s", got)
		}
		_, err = h.journal.Undo(access.WithActor(ctx, sam), sam, wait.Act, h.rule.Reversers())
		refused(t, err, "exemption.changed_since")
		// A meeting of somebody else's is none to exempt, and neither is a private one for who doesn't see it.
		_, err = h.rule.Exempt(ctx, sam, rulebook.NewExemption{Principal: h.bela, Rule: mine.ID, Event: e.ID, Reason: "x"})
		refused(t, err, "time_rule.not_found")
		secret := h.meet("sam", "Secret", "2026-03-14T10:30", "", func(d *object.Draft) { d.Class = "private" })
		_, err = h.rule.Exempt(ctx, h.as("aida"), rulebook.NewExemption{Principal: h.helen, Rule: mine.ID, Event: secret.ID, StartUS: secret.StartUS, Reason: "x"})
		refused(t, err, "event.not_found")
	})
}

// TestTwoExemptAtOnce: one wins, the other is told.
func TestTwoExemptAtOnce(t *testing.T) {
	ruled(t, func(t *testing.T, h *house) {
		r := h.keep("Focus", "10:00", "12:00")
		e := h.meet("sam", "Budget", "2026-03-13T10:30", "")
		var wg sync.WaitGroup
		errors := make([]error, 2)
		for i, who := range []string{"sam", "ola"} {
			a := h.as(who)
			wg.Go(func() {
				_, errors[i] = h.rule.Exempt(t.Context(), a, rulebook.NewExemption{Principal: h.helen, Rule: r.ID, Event: e.ID, StartUS: e.StartUS, Reason: who})
			})
		}
		wg.Wait()
		if (errors[0] == nil) == (errors[1] == nil) {
			t.Fatalf("%v, %v", errors[0], errors[1])
		}
		for _, err := range errors {
			if err != nil {
				refused(t, err, "exemption.taken")
			}
		}
	})
}

func TestFindATimeObeysRules(t *testing.T) {
	ruled(t, func(t *testing.T, h *house) {
		ctx, sam := t.Context(), h.as("sam")
		h.keep("Focus", "09:00", "12:00")
		h.keep("Afternoons", "16:00", "18:00", func(d *rulebook.Draft) { d.Sort = rulebook.Rather })
		_, err := h.rule.Order(ctx, sam, rulebook.PriorityDraft{Principal: h.helen, Label: "Board first", Until: "2026-06-30",
			First: []rank.Line{{By: rank.Guest, Value: "@Board.example"}}, Last: []rank.Line{{By: rank.Words, Value: "press"}}})
		h.must(err)
		h.meet("sam", "Press day", "2026-03-13T12:00", "2026-03-13T18:00")
		ask := slot.Ask{People: []slot.Wanted{{ID: h.helen}}, Outsiders: []slot.Outsider{{Name: "Nina", Email: "nina@board.example"}}, Minutes: 60, From: "2026-03-13", Until: "2026-03-13", Limit: 2}
		f := h.find("sam", ask)
		if len(f.Slots) != 0 || len(f.Misses) == 0 || f.Asked[0].Goes != "first" || f.Asked[0].Because != "@board.example" {
			t.Fatalf("%+v", f)
		}
		if got := said(f.Misses[0]); !strings.Contains(got, "has “Press day” 12:00–18:00, which can wait") {
			t.Errorf("what can wait is offered first:\n%s", got)
		}
		ask.Outsiders[0].Email = ""
		if got := said(h.find("sam", ask).Misses[2]); strings.Contains(got, "can wait") {
			t.Errorf("%s", got)
		}
		ask.From, ask.Until = "2026-03-19", "2026-03-19"
		if got := h.find("sam", ask).Slots[0].Start; got != "2026-03-19T16:00" {
			t.Errorf("when she would rather meet: %s", got)
		}
		ask.Title = "Press call"
		if got := h.find("sam", ask).Slots[0].Start; got >= "2026-03-19T16:00" {
			t.Errorf("what can wait gets her best hours: %s", got)
		}
		ask.From, ask.Until, ask.Minutes = "2026-03-19", "2026-03-19", 420
		for who, want := range map[string]string{
			"sam": "“Focus” of Helen Okafor is protected, 09:00–12:00; an assistant can override it with a reason",
			"bo":  "Helen Okafor is not free then",
		} {
			if f := h.find(who, ask); len(f.Misses) == 0 || !strings.Contains(said(f.Misses[0]), want) {
				t.Errorf("%s: %+v", who, f.Misses)
			}
		}
	})
}
