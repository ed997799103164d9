package joint_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/deciders"
	"anteroom/internal/app/inbox"
	"anteroom/internal/app/joint"
	"anteroom/internal/area/authority"
	"anteroom/internal/area/booking"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/note"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// docket is a desk with decisions and standing authority.
type docket struct {
	*desk
	decision  *decision.Service
	authority *authority.Service
	note      *note.Service
	request   *request.Service
	poll      *poll.Service
}

func dockets(t *testing.T, f func(t *testing.T, d *docket)) {
	desks(t, func(t *testing.T, k *desk) {
		d := &docket{desk: k, note: note.New(k.journal, k.clock, k.identity), poll: joint.Polls(k.journal, k.clock, k.identity, k.principal, k.calendar, k.hold)}
		d.request = inbox.New(k.journal, k.clock, k.identity, k.principal, k.rule, k.task)
		d.decision = deciders.Decisions(k.journal, k.clock, k.identity, k.hold, k.Service, d.poll, k.task, d.note, d.request)
		d.authority = deciders.Authority(k.journal, k.clock, k.identity, d.decision, k.hold, k.Service, d.poll)
		f(t, d)
		for _, r := range doctor.Run(context.WithoutCancel(t.Context()), k.journal.DB(), d.decision.Checks()) {
			for _, finding := range r.Findings {
				t.Errorf("%s: %s", r.Name, finding)
			}
		}
	})
}

// held holds two times of Helen and Bela on the 24th.
func (d *docket) held() hold.Set {
	d.t.Helper()
	out, err := d.hold.Create(d.t.Context(), d.as("sam"), hold.Draft{Calendars: []ref.ID{d.work, d.other}, Title: "Quarterly review", Minutes: 60, Zone: "Europe/London", ConfirmBy: "2026-03-20T17:00",
		Options: []hold.Wanted{{Start: "2026-03-24T10:00"}, {Start: "2026-03-24T14:00"}}})
	d.must(err)
	return out.Set
}

func (d *docket) ask(in decision.Draft) decision.Decision {
	d.t.Helper()
	in.Space, in.By, in.Zone = ref.Space(d.helen), d.clock.Now().Add(101*time.Hour).UTC().Format("2006-01-02T15:04"), "Europe/London"
	if in.Question == "" {
		in.Question = "The review on the 24th?"
	}
	if in.Form == "" {
		in.Form = decision.YesNo
	}
	out, err := d.decision.Create(d.t.Context(), d.as("sam"), in)
	d.must(err)
	return out.Decision
}

// review asks to confirm the second time, to make a task and to draft a text, or to release all.
func (d *docket) review(set hold.Set) decision.Decision {
	return d.ask(decision.Draft{Recommend: "yes", Otherwise: "no", About: decision.DecisionAbout{Kind: hold.Name, ID: set.ID}, Options: []decision.AskedOption{
		{Follows: []decision.Effect{{Do: "confirm_hold", Of: set.ID, Option: set.Options[1].ID}, {Do: "make_task", Title: "Print the papers", Due: "2026-03-23", Assignee: d.ids["ola"]}, {Do: "draft_text", Title: "To the board", Text: "We meet at two."}}},
		{Follows: []decision.Effect{{Do: "release_hold", Of: set.ID}, {Do: "wait_for", Title: "Another day for the review", Text: "Bela’s office", Due: "2026-03-27"}}},
	}})
}

func (d *docket) get(id ref.ID) decision.Decision {
	d.t.Helper()
	out, err := d.decision.Get(d.t.Context(), d.as("sam"), id)
	d.must(err)
	return out.Decision
}

func (d *docket) set(id ref.ID) hold.Set {
	d.t.Helper()
	s, err := d.hold.Standing(d.t.Context(), d.journal.DB(), d.org, id)
	d.must(err)
	return s
}

func (d *docket) undoing(who string, act ref.Act) error {
	reversers := d.decision.Reversers()
	for _, more := range []map[ref.Kind]journal.Reverser{d.poll.Reversers(), d.authority.Reversers(), d.request.Reversers(), d.calendar.Reversers(), d.Service.Reversers(), {hold.Name: d.hold.Reverse, task.Name: d.task.Reverse, note.Name: d.note.Reverse, "telling": d.telling.Reverse}} {
		for kind, r := range more {
			reversers[kind] = r
		}
	}
	_, err := d.journal.Undo(d.t.Context(), d.as(who), act, reversers)
	return err
}

func TestWhatFollowsIsDoneInTheActOfTheAnswer(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		set := d.held()
		asked := d.review(set)
		if words := asked.Options[0].Follows[0].Words; !strings.HasPrefix(words, "Confirm Tue 24 Mar 2026 14:00 London for “Quarterly review”") {
			t.Errorf("says %q", words)
		}
		// Helen decides herself; Bela's calendar changes in the name of Sam, who asked.
		out, err := d.decision.Decide(t.Context(), d.as("helen"), asked.ID, asked.Rev, "yes", "Good")
		d.must(err)
		if g := out.Decision.Answer; g.Way != decision.BySelf || len(g.Followed) != 3 || out.Decision.State != decision.Answered {
			t.Errorf("answered %+v", out.Decision)
		}
		if now := d.set(set.ID); now.State != hold.Confirmed || now.Chosen != set.Options[1].ID {
			t.Errorf("the hold is %s", now.State)
		}
		made, err := d.task.Get(t.Context(), d.as("ola"), out.Decision.Answer.Followed[1].Of.ID)
		d.must(err)
		if made.Title != "Print the papers" || made.Due != "2026-03-23" || made.Assignee != d.ids["ola"] {
			t.Errorf("made %+v", made)
		}
		_, err = d.decision.Decide(t.Context(), d.as("sam"), asked.ID, out.Decision.Rev, "no", "")
		d.refused(err, "decision.ended")
		// One undo takes all of it back.
		d.must(d.undoing("sam", out.Act))
		if now := d.set(set.ID); now.State != hold.Open {
			t.Errorf("the hold is %s after undo", now.State)
		}
		if now := d.get(asked.ID); now.State != decision.Open || now.Answer != nil {
			t.Errorf("after undo %+v", now)
		}
		if made, err := d.task.Get(t.Context(), d.as("sam"), made.ID); err != nil || made.TrashedUS == 0 {
			t.Errorf("the task stays: %v", err)
		}
		// Told in person, it is written down by who was told.
		out, err = d.decision.Decide(t.Context(), d.as("ola"), asked.ID, 0, "no", "")
		d.must(err)
		if g := out.Decision.Answer; g.Way != decision.Told || g.By != d.ids["ola"] || d.set(set.ID).State != hold.Released {
			t.Errorf("told %+v", g)
		}
		waits, err := d.task.Get(t.Context(), d.as("sam"), out.Decision.Answer.Followed[1].Of.ID)
		d.must(err)
		if w := waits.Wait; w == nil || w.For != "Bela’s office" || w.ChaseOn != "2026-03-27" {
			t.Errorf("waits %+v", w)
		}
	})
}

func TestIfOnePartCantBeDoneNothingIs(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		set := d.held()
		asked := d.review(set)
		_, err := d.hold.Release(t.Context(), d.as("sam"), set.ID, set.Rev)
		d.must(err)
		before, _, err := d.task.List(t.Context(), d.as("sam"), task.Filter{State: task.Open})
		d.must(err)
		_, err = d.decision.Decide(t.Context(), d.as("helen"), asked.ID, asked.Rev, "yes", "")
		d.refused(err, "decision.effect")
		if !strings.Contains(errs.Of(err).Msg, "Confirm Tue 24 Mar") {
			t.Errorf("says %q", errs.Of(err).Msg)
		}
		after, _, err := d.task.List(t.Context(), d.as("sam"), task.Filter{State: task.Open})
		d.must(err)
		if now := d.get(asked.ID); now.State != decision.Open || len(after) != len(before) {
			t.Errorf("something was done: %+v", now)
		}
		// The same when two parts don't go together: nothing of the first stays.
		other := d.held()
		both := d.ask(decision.Draft{Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "confirm_hold", Of: other.ID, Option: other.Options[0].ID}, {Do: "release_hold", Of: other.ID}}}, {}}})
		_, err = d.decision.Decide(t.Context(), d.as("sam"), both.ID, both.Rev, "yes", "")
		d.refused(err, "decision.effect")
		if now := d.set(other.ID); now.State != hold.Open {
			t.Errorf("half of it was done: %s", now.State)
		}
		// Who asked has left Bela's space: Helen can't do it alone, and nothing is asked in the name of whoever may not.
		aida := d.as("aida")
		_, err = d.decision.Create(t.Context(), aida, decision.Draft{Space: ref.Space(d.helen), Question: "All?", Form: decision.YesNo, By: "2026-03-16T17:00", Zone: "Europe/London",
			Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "release_hold", Of: other.ID}}}, {}}})
		d.refused(err, "hold_set.elsewhere")
	})
}

func TestADecisionLapsesOnceAndDoesWhatWasToHappen(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		set := d.held()
		asked := d.review(set)
		nothing := d.ask(decision.Draft{Question: "And nothing?"})
		gone := d.held()
		broken := d.review(gone)
		_, err := d.hold.Release(t.Context(), d.as("sam"), gone.ID, gone.Rev)
		d.must(err)
		d.clock.Move(time.Date(2026, 3, 16, 16, 59, 59, 0, time.UTC).Sub(d.clock.Now()))
		d.must(d.decision.LapseDue(t.Context()))
		if d.get(asked.ID).State != decision.Open {
			t.Error("too early")
		}
		d.clock.Move(time.Second)
		_, err = d.decision.Decide(t.Context(), d.as("helen"), asked.ID, asked.Rev, "yes", "")
		d.refused(err, "decision.ended")
		var wait sync.WaitGroup
		for range 4 { // several programs at once, and one that was started again
			again := deciders.Decisions(d.journal, d.clock, d.identity, d.hold, d.Service, d.poll, d.task, d.note, d.request)
			wait.Go(func() {
				if err := again.LapseDue(context.WithoutCancel(t.Context())); err != nil {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		d.must(d.decision.LapseDue(t.Context()))
		now := d.get(asked.ID)
		if now.State != decision.Lapsed || now.Answer.Option != "no" || now.Answer.Way != decision.ByDate || len(now.Answer.Followed) != 2 || d.set(set.ID).State != hold.Released {
			t.Errorf("lapsed as %+v", now)
		}
		if now := d.get(nothing.ID); now.State != decision.Lapsed || now.Answer.Option != "" {
			t.Errorf("lapsed as %+v", now)
		}
		if now := d.get(broken.ID); now.State != decision.Lapsed || now.Answer.Option != "" || !strings.Contains(now.Answer.Failed, "can't be done any more") {
			t.Errorf("lapsed as %+v", now)
		}
		rows, err := d.journal.OfRecord(t.Context(), d.org, decision.Name, asked.ID, int64(clock.Forever), 10)
		d.must(err)
		if len(rows) != 2 || rows[0].Via != string(access.Job) {
			t.Errorf("told %d times", len(rows))
		}
		d.refused(d.undoing("sam", rows[0].Act), "decision.lapsed_since")
		again, err := d.decision.Reopen(t.Context(), d.as("sam"), asked.ID, now.Rev, "2026-03-18T12:00", "")
		d.must(err)
		if again.Decision.State != decision.Open || again.Decision.Answer != nil || again.Decision.Version != 2 {
			t.Errorf("reopened %+v", again.Decision)
		}
	})
}

func TestALinkAnswersOneDecisionOnce(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		set := d.held()
		asked := d.review(set)
		link := func(id ref.ID) string {
			out, err := d.decision.NewLink(t.Context(), d.as("sam"), id, "https://anteroom.example.com")
			d.must(err)
			secret := strings.TrimPrefix(out.Path, decision.Path)
			if !strings.Contains(out.Text, "https://anteroom.example.com/decide/"+secret) || !strings.Contains(out.Text, asked.Question) {
				t.Errorf("the letter says %q", out.Text)
			}
			return secret
		}
		first, second := link(asked.ID), link(asked.ID)
		for range 3 { // scanners of mail look as often as they like
			o, err := d.decision.Linked(t.Context(), first)
			d.must(err)
			if o.Question != asked.Question || o.For != "Helen Okafor" || o.From != "Sam" || len(o.Choices) != 2 || len(o.Choices[0].Follows) != 3 {
				t.Errorf("shows %+v", o)
			}
		}
		if d.get(asked.ID).State != decision.Open {
			t.Error("looking answered it")
		}
		for _, bad := range []string{"", "x", strings.ToLower(first), first[:25] + "A" + "A", strings.Repeat("A", 26)} {
			_, err := d.decision.DecideByLink(t.Context(), bad, "yes", "")
			d.refused(err, "decision_link.not_found")
		}
		_, err := d.decision.DecideByLink(t.Context(), first, "3", "")
		d.refused(err, "decision.no_option")
		title, err := d.decision.DecideByLink(t.Context(), first, "yes", "Fine")
		d.must(err)
		now := d.get(asked.ID)
		if title != "Yes" || now.Answer.Way != decision.ByLink || now.Answer.Note != "Fine" || d.set(set.ID).State != hold.Confirmed {
			t.Errorf("answered %+v", now)
		}
		_, err = d.decision.DecideByLink(t.Context(), first, "no", "")
		d.refused(err, "decision_link.used")
		_, err = d.decision.DecideByLink(t.Context(), second, "no", "")
		d.refused(err, "decision_link.over")
		// Taken back, the one that was used stays used, and the other one answers again.
		rows, err := d.journal.OfRecord(t.Context(), d.org, decision.Name, asked.ID, int64(clock.Forever), 1)
		d.must(err)
		d.must(d.undoing("sam", rows[0].Act))
		_, err = d.decision.Linked(t.Context(), first)
		d.refused(err, "decision_link.used")
		_, err = d.decision.Linked(t.Context(), second)
		d.must(err)
		// What was asked changes: the link is worthless.
		_, err = d.decision.Update(t.Context(), d.as("sam"), asked.ID, d.get(asked.ID).Rev, decision.Change{Otherwise: op.Some("")})
		d.must(err)
		_, err = d.decision.DecideByLink(t.Context(), second, "yes", "")
		d.refused(err, "decision_link.changed")
		third := link(asked.ID)
		d.clock.Move(5 * 24 * time.Hour)
		_, err = d.decision.DecideByLink(t.Context(), third, "yes", "")
		d.refused(err, "decision_link.over")
		var stored int
		d.must(d.journal.DB().QueryRow(t.Context(), `SELECT COUNT(*) FROM decision_link WHERE secret = $1`, third).Scan(&stored))
		if stored != 0 {
			t.Error("a secret is kept")
		}
	})
}

func TestTwoWhoUseOneLink(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		asked := d.review(d.held())
		out, err := d.decision.NewLink(t.Context(), d.as("sam"), asked.ID, "")
		d.must(err)
		var wait sync.WaitGroup
		won := make(chan string, 8)
		for i := range 8 {
			wait.Go(func() {
				if _, err := d.decision.DecideByLink(context.WithoutCancel(t.Context()), strings.TrimPrefix(out.Path, decision.Path), []string{"yes", "no"}[i%2], ""); err == nil {
					won <- "won"
				}
			})
		}
		wait.Wait()
		if len(won) != 1 {
			t.Errorf("%d answers", len(won))
		}
	})
}

// TestStatesOverRandomHistories lets everything happen to a decision in any order, and compares
// with the states as they are drawn.
func TestStatesOverRandomHistories(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		r := rand.New(rand.NewPCG(11, 13))
		for range 12 {
			now := d.ask(decision.Draft{Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "make_task", Title: "Go on"}}}, {}}})
			state := decision.Open
			for range 14 {
				by := time.UnixMicro(int64(now.ByUS))
				var out decision.DecisionAnswer
				var err error
				next := state
				switch r.IntN(6) {
				case 0:
					out, err = d.decision.Decide(t.Context(), d.as([]string{"helen", "sam"}[r.IntN(2)]), now.ID, now.Rev, []string{"yes", "no"}[r.IntN(2)], "")
					if next = decision.Answered; state != decision.Open {
						next = ""
					}
				case 1:
					out, err = d.decision.Withdraw(t.Context(), d.as("sam"), now.ID, now.Rev)
					if next = decision.Withdrawn; state != decision.Open {
						next = ""
					}
				case 2:
					d.clock.Move(by.Sub(d.clock.Now()) + time.Second)
					d.must(d.decision.LapseDue(t.Context()))
					if out.Decision = d.get(now.ID); state == decision.Open {
						next = decision.Lapsed
					}
				case 3:
					out, err = d.decision.Reopen(t.Context(), d.as("sam"), now.ID, now.Rev, d.clock.Now().Add(50*time.Hour).UTC().Format("2006-01-02T15:04"), "UTC")
					if next = decision.Open; state == decision.Open {
						next = ""
					}
				case 4:
					out, err = d.decision.Later(t.Context(), d.as("helen"), now.ID, now.Rev, d.clock.Now().Add(time.Hour).UTC().Format("2006-01-02T15:04"), "UTC")
					if state != decision.Open {
						next = ""
					}
				case 5:
					_, err = d.decision.Decide(t.Context(), d.as("sam"), now.ID, now.Rev+3, "yes", "")
					if err == nil {
						t.Fatal("an old rev was taken")
					}
					continue
				}
				if (err != nil) != (next == "") {
					t.Fatalf("%s: %v, want %q", state, err, next)
				}
				if err == nil {
					if now, state = out.Decision, next; now.State != state || (now.Answer != nil) != (state == decision.Answered || state == decision.Lapsed) {
						t.Fatalf("%s: %+v", state, now)
					}
				}
			}
		}
	})
}

func TestStandingAuthorityCountsWhereBookingsAndHoldsAreSettled(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		rule := func(ruling, deed string, more ...func(*authority.RuleChange)) authority.AuthorityRule {
			c := authority.RuleChange{Deed: op.Some(deed), Ruling: op.Some(ruling)}
			for _, m := range more {
				m(&c)
			}
			out, err := d.authority.Create(t.Context(), d.as("sam"), authority.RuleDraft{Space: ref.Space(d.helen), RuleChange: c})
			d.must(err)
			return out.Rule
		}
		_, link := d.page(func(p *booking.NewPage) { p.Confirm, p.Within = true, 24*60 })
		waiting := func(hour int) booking.Booking {
			w := wishAt(utc(20, hour, 0))
			d.must(d.Book(t.Context(), link, w))
			list, err := d.Bookings(t.Context(), d.as("sam"), booking.Filter{State: "pending"})
			d.must(err)
			for _, b := range list {
				if b.StartUS == utc(20, hour, 0) {
					return b.Booking
				}
			}
			t.Fatal("no booking")
			return booking.Booking{}
		}
		asks := rule("ask", "confirm_booking")
		b := waiting(10)
		_, err := d.Confirm(t.Context(), d.as("sam"), b.ID, b.Rev)
		d.refused(err, "authority.ask")
		_, err = d.Confirm(t.Context(), d.as("ola"), b.ID, b.Rev) // asked already
		d.refused(err, "authority.ask")
		list, _, err := d.decision.List(t.Context(), d.as("helen"), decision.Filter{State: "open", Page: record.Page{Limit: 50}})
		d.must(err)
		if len(list) != 1 || list[0].Authority != asks.ID || list[0].About.ID != b.ID || list[0].Why == "" || len(list[0].Options[0].Follows) != 1 {
			t.Fatalf("asked %+v", list)
		}
		out, err := d.decision.Decide(t.Context(), d.as("helen"), list[0].ID, list[0].Rev, "yes", "")
		d.must(err)
		if out.Decision.Answer.Followed[0].Of.ID != b.ID {
			t.Errorf("followed %+v", out.Decision.Answer)
		}
		if got, err := d.Get(t.Context(), d.as("sam"), b.ID); err != nil || got.State != booking.Confirmed {
			t.Errorf("%s, %v", got.State, err)
		}
		// A narrower rule decides, which is kept with the act.
		rule("decide", "confirm_booking", func(c *authority.RuleChange) { c.Shorter = op.Some(30) })
		short := waiting(11)
		done, err := d.Confirm(t.Context(), d.as("sam"), short.ID, short.Rev)
		d.must(err)
		why, err := d.authority.Reasons(t.Context(), d.org, []ref.Act{done.Act})
		d.must(err)
		if !strings.Contains(why[done.Act], "Decide alone: confirm a booking, of 30 minutes at most") {
			t.Errorf("because %q", why[done.Act])
		}
		// Never is explained, and done with a reason only where the rule lets it.
		rule("never", "decline_booking", func(c *authority.RuleChange) { c.Override = op.Some("assistant") })
		never := waiting(12)
		_, err = d.End(t.Context(), d.as("sam"), never.ID, never.Rev, "Sorry")
		d.refused(err, "authority.override")
		done, err = d.EndFor(t.Context(), d.as("sam"), never.ID, never.Rev, "Sorry", "He is ill")
		d.must(err)
		why, err = d.authority.Reasons(t.Context(), d.org, []ref.Act{done.Act})
		d.must(err)
		if !strings.HasPrefix(why[done.Act], "He is ill (although: Never") {
			t.Errorf("because %q", why[done.Act])
		}
		rule("never", "confirm_hold")
		set := d.held()
		_, err = d.hold.ConfirmFor(t.Context(), d.as("sam"), set.ID, set.Rev, set.Options[0].ID, "Because")
		d.refused(err, "authority.never")
		// Helen herself is bound by nothing.
		own, err := d.hold.Create(t.Context(), d.as("helen"), hold.Draft{Calendars: []ref.ID{d.work}, Title: "Mine", Minutes: 30, Zone: "Europe/London", ConfirmBy: "2026-03-20T17:00", Options: []hold.Wanted{{Start: "2026-03-25T10:00"}}})
		d.must(err)
		_, err = d.hold.Confirm(t.Context(), d.as("helen"), own.Set.ID, own.Set.Rev, own.Set.Options[0].ID)
		d.must(err)
	})
}

func TestStandingAuthorityCountsWhereAPollIsFixed(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		rule := func(ruling, deed string, more ...func(*authority.RuleChange)) authority.AuthorityRule {
			c := authority.RuleChange{Deed: op.Some(deed), Ruling: op.Some(ruling)}
			for _, m := range more {
				m(&c)
			}
			out, err := d.authority.Create(t.Context(), d.as("sam"), authority.RuleDraft{Space: ref.Space(d.helen), RuleChange: c})
			d.must(err)
			return out.Rule
		}
		polled := func(more ...func(*poll.Draft)) poll.Poll {
			draft := supper(d.work)
			for _, m := range more {
				m(&draft)
			}
			out, err := d.poll.Create(t.Context(), d.as("sam"), draft)
			d.must(err)
			return out.Poll
		}
		stands := func(id ref.ID) poll.Poll {
			out, err := d.poll.Get(t.Context(), d.as("sam"), id, "")
			d.must(err)
			return out.Poll
		}
		// A rule about something else leaves it alone.
		rule("ask", "confirm_hold")
		free := polled()
		done, err := d.poll.Confirm(t.Context(), d.as("sam"), free.ID, free.Rev, free.Options[0].ID)
		d.must(err)
		if why, err := d.authority.Reasons(t.Context(), d.org, []ref.Act{done.Act}); err != nil || len(why) != 0 {
			t.Errorf("because %v, %v", why, err)
		}
		// What is to be asked goes on the docket, once, and is done by the answer.
		asks := rule("ask", "book_meeting", func(c *authority.RuleChange) { c.Who = op.Some("example.net") })
		p := polled()
		for range 2 {
			_, err = d.poll.Confirm(t.Context(), d.as("sam"), p.ID, p.Rev, p.Options[1].ID)
			d.refused(err, "authority.ask")
		}
		_, err = d.poll.Confirm(t.Context(), d.as("sam"), p.ID, p.Rev+1, p.Options[1].ID)
		d.refused(err, "poll.stale")
		list, _, err := d.decision.List(t.Context(), d.as("helen"), decision.Filter{State: "open", Page: record.Page{Limit: 50}})
		d.must(err)
		if len(list) != 1 || list[0].Authority != asks.ID || list[0].About.ID != p.ID || !strings.HasPrefix(list[0].Options[0].Follows[0].Words, "Fix Wed 25 Mar") || stands(p.ID).State != poll.Open {
			t.Fatalf("asked %+v", list)
		}
		out, err := d.decision.Decide(t.Context(), d.as("helen"), list[0].ID, list[0].Rev, "yes", "")
		d.must(err)
		if now := stands(p.ID); now.State != poll.Confirmed || now.Chosen != p.Options[1].ID || len(now.Events) != 1 {
			t.Errorf("stands %+v", now)
		}
		d.must(d.undoing("helen", out.Act))
		if now := stands(p.ID); now.State != poll.Open || len(now.Events) != 0 {
			t.Errorf("after undo it stands %+v", now)
		}
		// Held times are judged as what confirms them.
		rule("never", "confirm_hold", func(c *authority.RuleChange) { c.Override = op.Some("assistant") })
		set := d.held()
		overHolds := polled(func(in *poll.Draft) {
			in.HoldSet, in.Calendars, in.Minutes, in.Options = set.ID, nil, set.Minutes, []poll.Wanted{{Start: set.Options[0].Start, Zone: set.Options[0].Zone}}
		})
		_, err = d.poll.Confirm(t.Context(), d.as("sam"), overHolds.ID, overHolds.Rev, overHolds.Options[0].ID)
		d.refused(err, "authority.override")
		done, err = d.poll.ConfirmFor(t.Context(), d.as("sam"), overHolds.ID, overHolds.Rev, overHolds.Options[0].ID, "She said so")
		d.must(err)
		if why, err := d.authority.Reasons(t.Context(), d.org, []ref.Act{done.Act}); err != nil || !strings.HasPrefix(why[done.Act], "She said so (although: Never") {
			t.Errorf("because %v, %v", why, err)
		}
		_, err = d.poll.ConfirmFor(t.Context(), d.as("sam"), overHolds.ID, done.Poll.Rev, overHolds.Options[0].ID, "Again")
		d.refused(err, "poll.ended")
		rule("never", "book_meeting")
		last := polled()
		_, err = d.poll.ConfirmFor(t.Context(), d.as("sam"), last.ID, last.Rev, last.Options[0].ID, "Because")
		d.refused(err, "authority.never")
		if now := stands(last.ID); now.State != poll.Open {
			t.Errorf("stands %+v", now)
		}
	})
}

func TestADecisionOnWhatIsPrivateIsPrivate(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		out, err := d.hold.Create(t.Context(), d.as("sam"), hold.Draft{Calendars: []ref.ID{d.work}, Title: "Doctor", Private: true, Minutes: 30, Zone: "Europe/London", ConfirmBy: "2026-03-20T17:00", Options: []hold.Wanted{{Start: "2026-03-25T10:00"}}})
		d.must(err)
		asked := d.ask(decision.Draft{Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "release_hold", Of: out.Set.ID}}}, {}}})
		if !asked.Private {
			t.Error("it tells what is private")
		}
		_, err = d.decision.Get(t.Context(), d.as("aida"), asked.ID)
		d.refused(err, "decision.not_found")
	})
}

// A request that is put to the principal waits for them; with their yes it is accepted, in one act, and one undo takes
// both back.
func TestARequestGoesOnWithItsDecision(t *testing.T) {
	dockets(t, func(t *testing.T, d *docket) {
		made := func(title string) request.Request {
			out, err := d.request.Create(t.Context(), d.as("sam"), request.RequestDraft{Space: ref.Space(d.helen), RequestFields: request.RequestFields{Title: op.Some(title), Name: op.Some("Ines Quill")}})
			d.must(err)
			return out.Request
		}
		stands := func(id ref.ID) request.Request {
			whole, err := d.request.Get(t.Context(), d.as("sam"), id)
			d.must(err)
			return whole.Request.Request
		}
		asked := func(r request.Request, yes, no decision.Effect) decision.Decision {
			return d.ask(decision.Draft{Space: r.Space, Question: r.Title + "?", Form: decision.YesNo, By: "2026-03-20T17:00", Zone: "Europe/London", About: decision.DecisionAbout{Kind: request.Name, ID: r.ID},
				Options: []decision.AskedOption{{Follows: []decision.Effect{yes}}, {Follows: []decision.Effect{no}}}})
		}
		talk := made("Speak at the forum")
		one := asked(talk, decision.Effect{Do: "accept_request", Of: talk.ID, Text: "With pleasure."}, decision.Effect{Do: "decline_request", Of: talk.ID})
		if want := "Accept the request “Speak at the forum” of Ines Quill, and say so"; one.Options[0].Follows[0].Words != want {
			t.Errorf("%q follows, want %q", one.Options[0].Follows[0].Words, want)
		}
		if got := stands(talk.ID).State; got != request.Asked {
			t.Errorf("it is %s while it waits", got)
		}
		out, err := d.decision.Decide(t.Context(), d.as("helen"), one.ID, one.Rev, "yes", "")
		d.must(err)
		if now := stands(talk.ID); now.State != request.Accepted || len(now.Talk) != 1 || now.Talk[0].Text != "With pleasure." {
			t.Errorf("it is %s, and %v was said", now.State, now.Talk)
		}
		d.must(d.undoing("helen", out.Act))
		if got := stands(talk.ID).State; got != request.Asked {
			t.Errorf("it is %s after the undo", got)
		}
		// What somebody answered meanwhile is not answered again.
		stood := stands(talk.ID)
		_, err = d.request.Decide(t.Context(), d.as("sam"), talk.ID, request.Triage{Rev: stood.Rev, To: request.Decline})
		d.must(err)
		reopened := d.get(one.ID)
		_, err = d.decision.Decide(t.Context(), d.as("helen"), one.ID, reopened.Rev, "yes", "")
		d.refused(err, "decision.effect")
		if got := stands(talk.ID).State; got != request.Declined {
			t.Errorf("it is %s after a refused answer", got)
		}
		// A text with something left to fill in is refused when it is asked, not when it is answered.
		visit := made("Visit the plant")
		_, err = d.decision.Create(t.Context(), d.as("sam"), decision.Draft{Space: visit.Space, Question: "Visit?", Form: decision.YesNo, By: "2026-03-20T17:00", Zone: "Europe/London", About: decision.DecisionAbout{Kind: request.Name, ID: visit.ID},
			Options: []decision.AskedOption{{Follows: []decision.Effect{{Do: "later_request", Of: visit.ID, Due: "2026-04-01", Text: "Dear {{name}}"}}}, {}}})
		d.refused(err, "request.text_missing")
		if got := stands(visit.ID).State; got != request.Fresh {
			t.Errorf("what could not be asked is %s", got)
		}
	})
}
