package joint_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/telling"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// booth is a house with polls.
type booth struct {
	*house
	*poll.Service
}

func booths(t *testing.T, f func(t *testing.T, b *booth)) {
	each(t, func(t *testing.T, h *house) {
		b := &booth{h, joint.Polls(h.journal, h.clock, h.identity, h.principal, h.calendar, h.hold)}
		f(t, b)
		h.noOrphans()
		for _, r := range doctor.Run(context.WithoutCancel(t.Context()), h.journal.DB(), b.Service.Checks()) {
			for _, finding := range r.Findings {
				t.Errorf("%s: %s", r.Name, finding)
			}
		}
	})
}

// supper asks Jo, whom it needs, and Kim about the 24th and the 25th, until the 20th at 17:00.
func supper(calendars ...ref.ID) poll.Draft {
	return poll.Draft{
		Calendars: calendars, Title: "Board dinner", Minutes: 90, Place: "Long Room", Zone: "Europe/London", Deadline: "2026-03-20T17:00", Propose: true,
		Options: []poll.Wanted{{Start: "2026-03-25T16:00"}, {Start: "2026-03-24T16:00"}},
		People:  []poll.NewVoter{{Name: "Jo Field", Email: "jo@example.net", Required: true}, {Name: "Kim Example", Email: "kim@example.net", Zone: "Asia/Kolkata"}},
	}
}

func (b *booth) made(d poll.Draft) poll.Poll {
	b.t.Helper()
	out, err := b.Create(b.t.Context(), b.as("sam"), d)
	b.must(err)
	return out.Poll
}

func (b *booth) get(who string, id ref.ID) poll.Shown {
	b.t.Helper()
	out, err := b.Get(b.t.Context(), b.as(who), id, "")
	b.must(err)
	return out
}

// asked gives the secrets of everybody's page, in the order of the poll.
func (b *booth) asked(id ref.ID) []string {
	b.t.Helper()
	var people []ref.ID
	for _, v := range b.get("sam", id).People {
		people = append(people, v.ID)
	}
	out, err := b.Ask(b.t.Context(), b.as("sam"), id, people, "https://anteroom.example.com")
	b.must(err)
	var secrets []string
	for _, l := range out.Letters {
		secrets = append(secrets, strings.TrimPrefix(l.Path, poll.Path))
	}
	return secrets
}

// says votes by a link, in the order of the options: y, m, n or - for nothing.
func (b *booth) says(secret, votes string) error {
	o, err := b.Service.Poll(b.t.Context(), secret)
	if err != nil {
		return err
	}
	in := outside.Vote{Zone: "America/New_York", Votes: map[string]string{}}
	for i, c := range votes {
		in.Votes[o.Options[i].ID] = map[rune]string{'y': "yes", 'm': "maybe", 'n': "no"}[c]
	}
	return b.Vote(b.t.Context(), secret, in)
}

func (b *booth) undoAct(who string, act ref.Act) error {
	reversers := b.calendar.Reversers()
	reversers[hold.Name], reversers[telling.Kind] = b.hold.Reverse, b.telling.Reverse
	for k, r := range b.Service.Reversers() {
		reversers[k] = r
	}
	_, err := b.journal.Undo(b.t.Context(), b.as(who), act, reversers)
	return err
}

func TestAPollFromItsLettersToItsMeeting(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		p := b.made(supper(b.work, b.other))
		if p.Options[0].Start != "2026-03-24T16:00" || p.Options[0].End != "2026-03-24T17:30" {
			t.Errorf("the soonest is not first: %+v", p.Options)
		}
		shown := b.get("sam", p.ID)
		out, err := b.Ask(t.Context(), b.as("sam"), p.ID, []ref.ID{shown.People[0].ID, shown.People[1].ID}, "https://anteroom.example.com/")
		b.must(err)
		for i, want := range []string{"16:00–17:30", "21:30–23:00"} {
			if l := out.Letters[i]; !strings.Contains(l.Text, want) || !strings.Contains(l.Text, "https://anteroom.example.com/poll/") || !l.Fits || !strings.HasPrefix(l.Mailto, "mailto:") {
				t.Errorf("letter %d: %+v", i, l)
			}
		}
		jo, kim := strings.TrimPrefix(out.Letters[0].Path, poll.Path), strings.TrimPrefix(out.Letters[1].Path, poll.Path)
		b.must(b.says(jo, "yn"))
		b.must(b.says(kim, "ny"))
		got := b.get("sam", p.ID)
		if got.Tallies[0].Rank != 1 || !got.Tallies[0].Best || got.Tallies[1].NeededNo != 1 || got.People[0].Zone != "America/New_York" {
			t.Errorf("whom it needs does not go first: %+v", got.Tallies)
		}
		// Who was asked and reminded keeps both links.
		again := b.asked(p.ID)
		b.must(b.says(again[0], "my"))
		page, err := b.Service.Poll(t.Context(), jo)
		b.must(err)
		if page.Options[0].Vote != "maybe" || page.Name != "Jo Field" {
			t.Errorf("the first link shows %+v", page)
		}
		done, err := b.Confirm(t.Context(), b.as("ola"), p.ID, p.Rev, p.Options[0].ID)
		b.must(err)
		const only = "24 16:00 Board dinner confirmed"
		same(t, "made", []string{b.busy("sam", b.helen), b.busy("ola", b.bela)}, only, only)
		e, err := b.calendar.Event(t.Context(), b.as("sam"), done.Poll.Events[0], "", "")
		b.must(err)
		if len(e.GuestList) != 2 {
			t.Errorf("invited: %v", e.GuestList)
		}
		code(t, b.says(jo, "yy"), "poll.closed")
		if page, err = b.Service.Poll(t.Context(), jo); err != nil || page.State != "confirmed" || page.Chosen != p.Options[0].StartUS {
			t.Errorf("%v %+v", err, page)
		}
		b.must(b.undoAct("sam", done.Act))
		same(t, "undone", []string{b.busy("sam", b.helen), b.busy("ola", b.bela)}, "", "")
		if got := b.get("sam", p.ID); got.Poll.State != poll.Open || got.People[0].Votes[0].Vote != "maybe" {
			t.Errorf("undone it is %+v", got)
		}
		// Confirmed again, and opened again: the meeting goes.
		done, err = b.Confirm(t.Context(), b.as("sam"), p.ID, 0, p.Options[1].ID)
		b.must(err)
		_, err = b.Reopen(t.Context(), b.as("sam"), p.ID, done.Poll.Rev, "2026-03-21T17:00", "")
		b.must(err)
		same(t, "opened again", []string{b.busy("sam", b.helen)}, "")
		b.must(b.says(jo, "yy"))
	})
}

func TestAPollOfHolds(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		set := b.holdFor("sam", dinner(b.work, b.other)).Set
		d := supper()
		d.HoldSet, d.Options = set.ID, []poll.Wanted{{Start: "2026-03-24T19:00"}, {Start: "2026-03-25T19:30"}, {Start: "2026-03-26T12:00"}}
		p := b.made(d)
		if p.Options[0].Slot == "" || p.Options[2].Slot != "" || len(p.Seats) != 2 {
			t.Fatalf("%+v", p)
		}
		got := b.get("sam", p.ID)
		for _, f := range got.Free[:4] {
			if f.State == "taken" || !f.Held {
				t.Errorf("the poll's own hold is in its way: %+v", f)
			}
		}
		done, err := b.Confirm(t.Context(), b.as("sam"), p.ID, p.Rev, p.Options[1].ID)
		b.must(err)
		same(t, "confirmed", []string{b.busy("sam", b.helen), b.busy("ola", b.bela)}, only25th, only25th)
		now, err := b.hold.Get(t.Context(), b.as("sam"), set.ID, "")
		b.must(err)
		if now.Set.State != hold.Confirmed || len(now.Set.Guests) != 3 || done.Poll.Events[0] != set.Options[1].Events[0] {
			t.Errorf("%+v", now.Set)
		}
		b.must(b.undoAct("ola", done.Act))
		same(t, "undone", []string{b.busy("sam", b.helen), b.busy("ola", b.bela)}, bothHeld, bothHeld)
		// A time that is not held: the holds go, and the meeting is made.
		_, err = b.Confirm(t.Context(), b.as("sam"), p.ID, 0, p.Options[2].ID)
		b.must(err)
		same(t, "another", []string{b.busy("sam", b.helen)}, "26 12:00 Board dinner confirmed")
		// Confirmed in the holds, the poll is confirmed.
		set2 := b.holdFor("sam", dinner(b.work)).Set
		d.HoldSet, d.Options = set2.ID, d.Options[:2]
		p2 := b.made(d)
		held, err := b.hold.Confirm(t.Context(), b.as("ola"), set2.ID, set2.Rev, set2.Options[0].ID)
		b.must(err)
		if got := b.get("sam", p2.ID); got.Poll.State != poll.Confirmed || got.Poll.Chosen != p2.Options[0].ID {
			t.Errorf("%+v", got.Poll)
		}
		_, err = b.Confirm(t.Context(), b.as("sam"), p2.ID, p2.Rev, p2.Options[1].ID)
		code(t, err, "poll.ended")
		if !strings.Contains(errs.Of(err).Msg, "The holds of this poll were confirmed: Tue 24 Mar 2026 19:00–20:30") {
			t.Error(errs.Of(err).Msg)
		}
		b.must(b.undoAct("ola", held.Act))
		if got := b.get("sam", p2.ID); got.Poll.State != poll.Open {
			t.Errorf("%+v", got.Poll)
		}
	})
}

func TestThirtyVoteAtOnceAndSixConfirm(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		d := supper(b.work)
		d.People = nil
		for i := range 30 {
			d.People = append(d.People, poll.NewVoter{Name: fmt.Sprintf("Guest %d", i), Email: fmt.Sprintf("guest%d@example.net", i), Required: i < 5})
		}
		p := b.made(d)
		secrets := b.asked(p.ID)
		var wg sync.WaitGroup
		failed := make([]error, 30)
		for i, secret := range secrets {
			wg.Go(func() { failed[i] = b.says(secret, []string{"yn", "ym", "ny"}[i%3]) })
		}
		wg.Wait()
		for i, err := range failed {
			if err != nil {
				t.Errorf("guest %d: %v", i, err)
			}
		}
		got := b.get("sam", p.ID)
		if x := got.Tallies[0]; x.Yes != 20 || x.No != 10 || x.Missing != 0 || got.Poll.Rev != p.Rev {
			t.Errorf("%+v", x)
		}
		results := make([]error, 6)
		for i := range results {
			who := b.as([]string{"sam", "ola"}[i%2])
			wg.Go(func() { _, results[i] = b.Confirm(context.Background(), who, p.ID, p.Rev, p.Options[i%2].ID) })
		}
		for i, secret := range secrets[:10] { // some change their minds meanwhile
			wg.Go(func() { failed[i] = b.says(secret, "yy") })
		}
		wg.Wait()
		won := 0
		for _, err := range results {
			if err == nil {
				won++
				continue
			}
			code(t, err, "poll.ended")
			if !strings.Contains(errs.Of(err).Msg, " confirmed ") {
				t.Errorf("told %q", errs.Of(err).Msg)
			}
		}
		for _, err := range failed[:10] {
			if err != nil {
				code(t, err, "poll.closed")
			}
		}
		if won != 1 || strings.Count(b.busy("sam", b.helen), "Board dinner") != 1 {
			t.Errorf("%d won: %s", won, b.busy("sam", b.helen))
		}
	})
}

func TestProposalsWithdrawalsAndVotesForOthers(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		p := b.made(supper(b.work))
		secrets := b.asked(p.ID)
		at := clock.Of(time.Date(2026, 3, 27, 10, 0, 0, 0, time.UTC))
		b.must(b.Vote(t.Context(), secrets[0], outside.Vote{Zone: "America/New_York", Note: "Friday is better", Proposals: []clock.Micros{at, 0, at}}))
		jo := b.get("sam", p.ID).People[0]
		if len(jo.Proposals) != 1 || jo.Proposals[0].StartUS != at || jo.Note != "Friday is better" {
			t.Fatalf("%+v", jo)
		}
		done, err := b.Accept(t.Context(), b.as("sam"), p.ID, p.Rev, jo.ID, jo.Proposals[0].ID)
		b.must(err)
		got := b.get("sam", p.ID)
		if len(got.Poll.Options) != 3 || got.Poll.Options[2].By != "Jo Field" || got.Tallies[2].NeededYes != 1 || !got.Tallies[2].Best {
			t.Errorf("%+v %+v", got.Poll.Options, got.Tallies)
		}
		_, err = b.Accept(t.Context(), b.as("sam"), p.ID, done.Poll.Rev, jo.ID, jo.Proposals[0].ID)
		code(t, err, "poll.no_proposal")
		b.must(b.undoAct("sam", done.Act))
		if got := b.get("sam", p.ID); len(got.Poll.Options) != 2 || got.People[0].Proposals[0].Option != "" {
			t.Errorf("%+v", got)
		}
		kim := b.get("sam", p.ID).People[1]
		said, err := b.UpdateVoter(t.Context(), b.as("ola"), kim.ID, kim.Rev, poll.VoterChange{
			Votes: op.Optional[[]poll.Vote]{Set: true, Value: []poll.Vote{{Option: p.Options[0].ID, Vote: "yes"}}}, Note: op.Optional[string]{Set: true, Value: "On the phone"},
		})
		b.must(err)
		if said.Voter.AnsweredBy != "member" {
			t.Errorf("%+v", said.Voter)
		}
		page, err := b.Service.Poll(t.Context(), secrets[1])
		b.must(err)
		if !page.ForThem || page.Options[0].Vote != "yes" || len(page.Options[0].Yes) != 0 {
			t.Errorf("%+v", page)
		}
		b.must(b.Withdraw(t.Context(), secrets[1]))
		if v := b.get("sam", p.ID).People[1]; len(v.Votes) != 0 || v.AnsweredUS != 0 {
			t.Errorf("withdrawn: %+v", v)
		}
		// A vote on a time that is moved no longer counts.
		b.must(b.says(secrets[1], "yy"))
		_, err = b.Update(t.Context(), b.as("sam"), p.ID, 0, poll.Change{Options: op.Optional[[]poll.Wanted]{Set: true, Value: []poll.Wanted{
			{ID: p.Options[0].ID, Start: "2026-03-24T17:00"}, {ID: p.Options[1].ID, Start: p.Options[1].Start},
		}}})
		b.must(err)
		if got := b.get("sam", p.ID); got.Tallies[0].Yes != 0 || got.Tallies[1].Yes != 1 {
			t.Errorf("%+v", got.Tallies)
		}
	})
}

// TestHoldsThatBecamePrivate are confirmed by nobody who would not see them.
func TestHoldsThatBecamePrivate(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		set := b.holdFor("sam", dinner(b.work)).Set
		d := supper()
		d.HoldSet, d.Options = set.ID, []poll.Wanted{{Start: "2026-03-24T19:00"}, {Start: "2026-03-25T19:30"}}
		p := b.made(d)
		_, err := b.hold.Update(t.Context(), b.as("sam"), set.ID, 0, hold.Change{Private: op.Some(true)})
		b.must(err)
		_, err = b.Confirm(t.Context(), b.as("aida"), p.ID, p.Rev, p.Options[0].ID)
		code(t, err, "poll.private_forbidden")
		_, err = b.Confirm(t.Context(), b.as("sam"), p.ID, p.Rev, p.Options[0].ID)
		b.must(err)
	})
}

func TestWhatALinkOpensAndUntilWhen(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		d := supper(b.work)
		d.Private = true
		p := b.made(d)
		secrets := b.asked(p.ID)
		people := b.get("sam", p.ID).People
		for _, guess := range []string{"", "x", poll.NewSecret(), strings.ToLower(secrets[0]), secrets[0] + "A", string(p.ID)} {
			_, err := b.Service.Poll(t.Context(), guess)
			code(t, err, "poll_link.not_found")
			code(t, b.Vote(t.Context(), guess, outside.Vote{}), "poll_link.not_found")
			code(t, b.Withdraw(t.Context(), guess), "poll_link.not_found")
		}
		ended, err := b.EndLinks(t.Context(), b.as("sam"), people[0].ID)
		b.must(err)
		code(t, b.says(secrets[0], "yy"), "poll_link.not_found")
		b.must(b.says(secrets[1], "yy"))
		b.must(b.undoAct("sam", ended.Act))
		b.must(b.says(secrets[0], "yy"))
		_, err = b.EndLinks(t.Context(), b.as("sam"), people[0].ID)
		b.must(err)
		anew := b.asked(p.ID)
		code(t, b.says(secrets[0], "yy"), "poll_link.not_found") // a new one does not bring the old back
		b.must(b.says(anew[0], "yn"))
		// The open link: a name is needed, sent twice it is one, and it ends.
		open, err := b.OpenLink(t.Context(), b.as("sam"), p.ID)
		b.must(err)
		all := strings.TrimPrefix(open.Path, poll.Path)
		page, err := b.Service.Poll(t.Context(), all)
		b.must(err)
		vote := outside.Vote{Key: poll.NewSecret(), Zone: "Asia/Dubai", Votes: map[string]string{page.Options[0].ID: "yes"}}
		code(t, b.Vote(t.Context(), all, vote), "poll_voter.invalid")
		vote.Name = "Walker"
		b.must(b.Vote(t.Context(), all, vote))
		b.must(b.Vote(t.Context(), all, vote))
		if got := b.get("sam", p.ID).People; len(got) != 3 || !got[2].Came || !got[2].Private {
			t.Errorf("%+v", got)
		}
		taken := vote
		taken.Key = secrets[1]
		code(t, b.Vote(t.Context(), all, taken), "poll_link.not_found")
		taken.Key, taken.Email = poll.NewSecret(), "jo@example.net"
		code(t, b.Vote(t.Context(), all, taken), "poll_voter.invalid")
		code(t, b.Withdraw(t.Context(), all), "poll_link.not_found")
		_, err = b.EndOpenLink(t.Context(), b.as("sam"), p.ID)
		b.must(err)
		_, err = b.Service.Poll(t.Context(), all)
		code(t, err, "poll_link.not_found")
		b.must(b.says(vote.Key, "ny")) // their own page stays
		// Who was asked sees nothing of the others, unless the poll says so.
		if page, _ = b.Service.Poll(t.Context(), anew[1]); len(page.Options[0].Yes)+len(page.Options[1].Yes) != 0 {
			t.Errorf("%+v", page.Options)
		}
		_, err = b.Update(t.Context(), b.as("sam"), p.ID, 0, poll.Change{ShowVotes: op.Optional[bool]{Set: true, Value: true}})
		b.must(err)
		if page, _ = b.Service.Poll(t.Context(), anew[1]); strings.Join(page.Options[0].Yes, ",") != "Jo Field" {
			t.Errorf("%+v", page.Options)
		}
		// Who may not see what is private sees none of it.
		_, err = b.Get(t.Context(), b.as("aida"), p.ID, "")
		code(t, err, "poll.not_found")
		_, err = b.EndLinks(t.Context(), b.as("aida"), people[0].ID)
		code(t, err, "poll_voter.not_found")
		// After the deadline nothing is taken, until it is moved.
		b.clock.Move(8*24*time.Hour + 5*time.Hour + time.Second)
		code(t, b.says(anew[1], "yy"), "poll.closed")
		if page, _ = b.Service.Poll(t.Context(), anew[1]); page.State != "closed" {
			t.Errorf("%+v", page.State)
		}
		_, err = b.Update(t.Context(), b.as("sam"), p.ID, 0, poll.Change{Deadline: op.Optional[string]{Set: true, Value: "2026-03-22T17:00"}})
		b.must(err)
		b.must(b.says(anew[1], "yy"))
		gone, err := b.Remove(t.Context(), b.as("sam"), people[1].ID)
		b.must(err)
		code(t, b.says(anew[1], "yy"), "poll_link.not_found")
		b.must(b.undoAct("sam", gone))
		end, err := b.End(t.Context(), b.as("sam"), p.ID, 0, poll.Cancelled)
		b.must(err)
		code(t, b.says(anew[1], "yy"), "poll.closed")
		_, err = b.End(t.Context(), b.as("ola"), p.ID, end.Poll.Rev, poll.Closed)
		if code(t, err, "poll.ended"); !strings.Contains(errs.Of(err).Msg, "Sam cancelled this poll at 17:00 on Fri 20 Mar") {
			t.Error(errs.Of(err).Msg)
		}
	})
}

func TestATimeThatIsNoLongerFreeSaysSo(t *testing.T) {
	booths(t, func(t *testing.T, b *booth) {
		d := supper(b.work)
		d.Options = append(d.Options, poll.Wanted{Start: "2026-03-26T07:00"})
		p := b.made(d)
		for _, secret := range b.asked(p.ID) {
			b.must(b.says(secret, "yym"))
		}
		b.meet("sam", "Dentist", "2026-03-24T16:30", "2026-03-24T17:00")
		got := b.get("sam", p.ID)
		var states []string
		for _, f := range got.Free {
			states = append(states, f.Name+" "+f.State+" "+f.By)
		}
		same(t, "free", states, "Helen Okafor taken Dentist", "Helen Okafor free ", "Helen Okafor outside ")
		if got.Tallies[0].Rank != 3 || got.Tallies[0].Best || !got.Tallies[1].Best {
			t.Errorf("%+v", got.Tallies)
		}
		// It is confirmed all the same when somebody wants to.
		_, err := b.Confirm(t.Context(), b.as("sam"), p.ID, p.Rev, p.Options[0].ID)
		b.must(err)
		if got := b.get("sam", p.ID); got.Free[0].State != "taken" || got.Poll.State != poll.Confirmed {
			t.Errorf("%+v", got.Free)
		}
	})
}
