package share

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// things are the records of a test, and how they stand.
type things struct {
	sync.Mutex
	at map[ref.Record]Anchor
}

func (t *things) Anchor(_ context.Context, _ db.Reader, _ ref.Org, about ref.Record) (Anchor, error) {
	t.Lock()
	defer t.Unlock()
	at, ok := t.at[about]
	if !ok {
		return at, errs.Missing(string(about.Kind))
	}
	return at, nil
}

func (t *things) set(of Shared, f func(at *Anchor)) {
	t.Lock()
	defer t.Unlock()
	at := t.at[of.record()]
	f(&at)
	t.at[of.record()] = at
}

// people are at home in London, Ada in Los Angeles.
type people struct {
	west ref.Member
	now  map[ref.Member]access.Actor
}

func (people) MemberNames(context.Context, access.Actor) (map[ref.Member]string, error) {
	return map[ref.Member]string{}, nil
}

func (p people) ActorOf(_ context.Context, _ ref.Org, id ref.Member, _ access.Via) (access.Actor, error) {
	if a, ok := p.now[id]; ok {
		return a, nil
	}
	return access.Actor{}, errs.Missing("member")
}

func (p people) ZoneOf(_ context.Context, a access.Actor) (string, error) {
	if a.Member == p.west {
		return "America/Los_Angeles", nil
	}
	return "Europe/London", nil
}

// each runs f on both engines in a furnished house, and looks afterwards whether everything
// holds that must.
func each(t *testing.T, f func(t *testing.T, h *recordtest.House, s *Service, on *things)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		on := &things{at: map[ref.Record]Anchor{}}
		if err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
			for _, a := range []access.Actor{h.Ada, h.Ben, h.Carl, h.Dora, h.Eve} {
				if _, err := tx.Exec(qMade, h.Org, a.Member); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		s := New(h.Journal, h.Clock, on, people{h.Ada.Member, map[ref.Member]access.Actor{h.Ada.Member: h.Ada, h.Ben.Member: h.Ben}}, "file")
		f(t, h, s, on)
		h.Sound(Checks()...)
	})
}

const qMade db.SQL = `INSERT INTO member (org, id, space, rev, created_us, created_by, updated_us, name, email, email_key, title, org_role, zone, locale, week_start) VALUES ($1, $2, $2, 1, 0, $2, 0, 'N', $2, $2, '', 'viewer', 'UTC', 'en', 'monday')`

func code(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || errs.Of(err).Code != want {
		t.Errorf("error %v, want code %s", err, want)
	}
}

func thing(t *testing.T, h *recordtest.House, on *things, kind ref.Kind, space ref.Space, title string) Shared {
	t.Helper()
	e := search.Entry{Kind: kind, ID: h.ID(), Space: space, Title: title, Private: strings.HasPrefix(title, "Secret")}
	permit, err := access.Authorize(h.Ada, access.On(kind, access.Write), space)
	if err != nil {
		t.Fatal(err)
	}
	_, err = h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
		if err := tx.Tell(journal.Entry{Space: space, Kind: kind, ID: e.ID, Op: journal.Create, Rev: 1}); err != nil {
			return err
		}
		return search.Put(tx, e)
	})
	if err != nil {
		t.Fatal(err)
	}
	of := Shared{kind, e.ID}
	on.set(of, func(at *Anchor) { at.Space, at.Private = space, e.Private })
	return of
}

func shared(t *testing.T, s *Service, a access.Actor, until clock.Date, with access.Actor, about ...Shared) ShareAnswer {
	t.Helper()
	out, err := s.Create(t.Context(), a, ShareDraft{About: about, With: []ref.Member{with.Member}, Until: until})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// sees tells what is shared with somebody: "Papers; Lunch".
func sees(t *testing.T, s *Service, a access.Actor) string {
	t.Helper()
	all, err := s.With(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	titles := make([]string, len(all))
	for i, one := range all {
		titles[i] = one.Title
		if _, _, err := s.lend(t.Context(), a, one.ID); err != nil {
			t.Errorf("%s is listed and can't be looked at: %v", one.Title, err)
		}
	}
	return strings.Join(titles, "; ")
}

func undo(t *testing.T, h *recordtest.House, s *Service, a access.Actor, act ref.Act) error {
	t.Helper()
	_, err := h.Journal.Undo(t.Context(), a, act, map[ref.Kind]journal.Reverser{Name: s.Reverse})
	return err
}

func TestWhatIsSharedIsSeenUntilItsDayEnds(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers := thing(t, h, on, "task", h.Vera, "Papers")
		out := shared(t, s, h.Ben, "2026-03-13", h.Eve, papers)
		one := out.Shares[0]
		if got := one.UntilUS.Time(); !got.Equal(time.Date(2026, 3, 14, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("ends %s", got)
		}
		if sees(t, s, h.Eve) != "Papers" || sees(t, s, h.Carl) != "" || sees(t, s, h.Ben) != "" {
			t.Error("seen by the wrong people")
		}
		for _, a := range []access.Actor{h.Carl, h.Ben, h.Ada} {
			_, _, err := s.lend(t.Context(), a, one.ID)
			code(t, err, "share.not_found")
		}
		late := shared(t, s, h.Ada, "2026-03-13", h.Carl, papers)
		if got := late.Shares[0].UntilUS.Time(); !got.Equal(time.Date(2026, 3, 14, 7, 0, 0, 0, time.UTC)) { // where Ada is
			t.Errorf("ends %s", got)
		}
		h.Clock.Move(36*time.Hour - time.Microsecond)
		if sees(t, s, h.Eve) != "Papers" {
			t.Error("gone before its time")
		}
		h.Clock.Move(time.Microsecond)
		if sees(t, s, h.Eve) != "" {
			t.Error("there after its time")
		}
		_, _, err := s.lend(t.Context(), h.Eve, one.ID)
		code(t, err, "share.not_found")
		if by, _ := s.By(t.Context(), h.Ben); len(by) != 0 {
			t.Error("still listed by who shared it")
		}
	})
}

func TestSharingAgainChangesWhatThereIs(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers, lunch := thing(t, h, on, "task", h.Vera, "Papers"), thing(t, h, on, "event", h.Vera, "Lunch")
		shared(t, s, h.Ben, "2026-03-13", h.Eve, papers)
		again := shared(t, s, h.Ben, "2026-03-20", h.Eve, papers, lunch, papers)
		if len(again.Shares) != 2 || again.Shares[0].Rev != 2 || again.Act == "" {
			t.Errorf("%+v", again)
		}
		if same := shared(t, s, h.Ben, "2026-03-20", h.Eve, papers); same.Act != "" {
			t.Error("the same again is an act")
		}
		if err := undo(t, h, s, h.Ben, again.Act); err != nil || sees(t, s, h.Eve) != "Papers" {
			t.Errorf("%v, %s", err, sees(t, s, h.Eve))
		}
		ended, err := s.End(t.Context(), h.Ben, SharesEnd{[]ShareRev{{again.Shares[0].ID, 0}}})
		if err != nil || sees(t, s, h.Eve) != "" {
			t.Errorf("%v, %s", err, sees(t, s, h.Eve))
		}
		if err := undo(t, h, s, h.Ben, ended.Act); err != nil || sees(t, s, h.Eve) != "Papers" {
			t.Errorf("%v, %s", err, sees(t, s, h.Eve))
		}
		_, err = s.End(t.Context(), h.Ben, SharesEnd{[]ShareRev{{again.Shares[0].ID, 1}}})
		code(t, err, "share.stale")
	})
}

// TestWhatMovedOrBecamePrivateIsShownNoMore: whoever moved it decided who sees it.
func TestWhatMovedOrBecamePrivateIsShownNoMore(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers := thing(t, h, on, "task", h.Vera, "Papers")
		secret := thing(t, h, on, "task", h.Vera, "Secret papers")
		shared(t, s, h.Ada, "2026-04-01", h.Eve, papers)
		before := sees(t, s, h.Eve)
		for name, change := range map[string]func(at *Anchor){
			"elsewhere": func(at *Anchor) { at.Space = ref.Space(h.Org) },
			"private":   func(at *Anchor) { at.Private = true },
			"trashed":   func(at *Anchor) { at.Dormant = true },
		} {
			was := on.at[papers.record()]
			on.set(papers, change)
			if got := sees(t, s, h.Eve); got != "" {
				t.Errorf("%s: still sees %s", name, got)
			}
			on.set(papers, func(at *Anchor) { *at = was })
			if got := sees(t, s, h.Eve); got != before {
				t.Errorf("%s and back: sees %q", name, got)
			}
		}
		shared(t, s, h.Ada, "2026-04-01", h.Eve, secret)
		_, lent, err := s.lend(t.Context(), h.Eve, mustWith(t, s, h.Eve, "Secret papers").ID)
		if err != nil || !access.Scope(lent, access.On("task", access.Read)).Private(h.Vera) {
			t.Errorf("%v: what was shared as private is not shown", err)
		}
	})
}

func mustWith(t *testing.T, s *Service, a access.Actor, title string) ShareSeen {
	t.Helper()
	all, err := s.With(t.Context(), a)
	for _, one := range all {
		if one.Title == title {
			return one
		}
	}
	t.Fatal(title, "is not shared:", err)
	return ShareSeen{}
}

func TestWhoMayShare(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers, secret := thing(t, h, on, "task", h.Vera, "Papers"), thing(t, h, on, "task", h.Vera, "Secret papers")
		draft := func(about Shared, with access.Actor, until clock.Date) ShareDraft {
			return ShareDraft{About: []Shared{about}, With: []ref.Member{with.Member}, Until: until}
		}
		reading := access.NewActor(h.Org, h.Ben.Member, access.Token, true, h.Ben.At, h.Ben.Grants())
		for _, c := range []struct {
			name  string
			a     access.Actor
			draft ShareDraft
			want  string
		}{
			{"who only reads", h.Carl, draft(papers, h.Eve, "2026-03-20"), "access.forbidden"},
			{"who sees times", h.Dora, draft(papers, h.Eve, "2026-03-20"), "task.not_found"},
			{"who sees nothing", h.Eve, draft(papers, h.Carl, "2026-03-20"), "task.not_found"},
			{"who sees no private", h.Ben, draft(secret, h.Eve, "2026-03-20"), "task.not_found"},
			{"by a reading token", reading, draft(papers, h.Eve, "2026-03-20"), "access.read_only"},
			{"with oneself", h.Ben, draft(papers, h.Ben, "2026-03-20"), "share.invalid"},
			{"with nobody known", h.Ben, draft(papers, access.Actor{Member: ref.Member(h.ID())}, "2026-03-20"), "share.invalid"},
			{"until yesterday", h.Ben, draft(papers, h.Eve, "2026-03-11"), "share.invalid"},
			{"until for ever", h.Ben, draft(papers, h.Eve, "2028-03-11"), "share.invalid"},
			{"until no day", h.Ben, draft(papers, h.Eve, "soon"), "date.invalid"},
			{"what is not there", h.Ben, draft(Shared{"task", h.ID()}, h.Eve, "2026-03-20"), "task.not_found"},
			{"a long note", h.Ben, ShareDraft{About: []Shared{papers}, With: []ref.Member{h.Eve.Member}, Until: "2026-03-20", Note: strings.Repeat("ü", 501)}, "share.invalid"},
		} {
			t.Run(c.name, func(t *testing.T) {
				_, err := s.Create(t.Context(), c.a, c.draft)
				code(t, err, c.want)
			})
		}
		on.set(papers, func(at *Anchor) { at.Dormant = true })
		_, err := s.Create(t.Context(), h.Ben, draft(papers, h.Eve, "2026-03-20"))
		code(t, err, "share.record_trashed")
		on.set(papers, func(at *Anchor) { at.Dormant = false })

		one := shared(t, s, h.Ben, "2026-03-20", h.Eve, papers).Shares[0]
		_, err = s.End(t.Context(), h.Carl, SharesEnd{[]ShareRev{{one.ID, 0}}})
		code(t, err, "access.forbidden")
		_, err = s.End(t.Context(), h.Eve, SharesEnd{[]ShareRev{{one.ID, 0}}})
		code(t, err, "share.not_found")
		for _, c := range []struct {
			a    access.Actor
			want int
		}{{h.Ben, 1}, {h.Carl, 1}, {h.Ada, 1}, {h.Dora, 0}, {h.Eve, 0}} {
			if all, err := s.Of(t.Context(), c.a, papers); err != nil || len(all.Items) != c.want || all.May != (c.a.Member == h.Ben.Member || c.a.Member == h.Ada.Member) {
				t.Errorf("lists %d, want %d (%v)", len(all.Items), c.want, err)
			}
			if past, err := s.Past(t.Context(), c.a, papers.record(), int64(clock.Forever), 10); err != nil || len(past) != c.want {
				t.Errorf("%d lines of the past, want %d (%v)", len(past), c.want, err)
			}
		}
	})
}

// TestSharesAtOnce: ten who share one record with one colleague make one share of it.
func TestSharesAtOnce(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers := thing(t, h, on, "task", h.Vera, "Papers")
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() {
				_, err := s.Create(t.Context(), h.Ben, ShareDraft{About: []Shared{papers}, With: []ref.Member{h.Eve.Member}, Until: clock.Date(fmt.Sprintf("2026-03-%d", 13+i))})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if got := sees(t, s, h.Eve); got != "Papers" {
			t.Error(got)
		}
	})
}

// TestWhatIsSharedIsKnownToWhoWorksThere: nothing is shared behind the back of those who may change it, a share
// ends with whoever made it, and nobody fills the list of another.
func TestWhatIsSharedIsKnownToWhoWorksThere(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		papers, secret := thing(t, h, on, "task", h.Vera, "Papers"), thing(t, h, on, "task", h.Vera, "Secret papers")
		shared(t, s, h.Ben, "2026-03-20", h.Eve, papers)
		shared(t, s, h.Ada, "2026-03-20", h.Eve, secret)
		others := func(a access.Actor) string {
			all, err := s.Others(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			titles := make([]string, len(all))
			for i, one := range all {
				titles[i] = one.Title
			}
			return strings.Join(titles, "; ")
		}
		for who, c := range map[string]struct {
			a    access.Actor
			want string
		}{"Ada": {h.Ada, "Papers"}, "Ben": {h.Ben, ""}, "Carl": {h.Carl, ""}, "Dora": {h.Dora, ""}, "Eve": {h.Eve, ""}} {
			if got := others(c.a); got != c.want {
				t.Errorf("%s is told of %q, want %q", who, got, c.want)
			}
		}
		// Another who shares the same has words of their own.
		if out := shared(t, s, h.Ada, "2026-03-21", h.Eve, papers); out.Shares[0].Rev != 1 {
			t.Errorf("%+v", out)
		}
		mine := mustWith(t, s, h.Eve, "Secret papers")
		if err := s.PutAway(t.Context(), h.Eve, mine.ID, true); err != nil || strings.Contains(sees(t, s, h.Eve), "Secret") {
			t.Errorf("%v, sees %s", err, sees(t, s, h.Eve))
		}
		code(t, s.PutAway(t.Context(), h.Ben, mine.ID, true), "share.not_found")
		if err := s.PutAway(t.Context(), h.Eve, mine.ID, false); err != nil || !strings.Contains(sees(t, s, h.Eve), "Secret") {
			t.Errorf("%v, sees %s", err, sees(t, s, h.Eve))
		}
		if err := s.j.DB().Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
			_, err := tx.Exec(qLeft, h.Org, h.Ada.Member)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if got := sees(t, s, h.Eve); got != "Papers" {
			t.Errorf("after Ada left Eve sees %q", got)
		}
	})
}

const qLeft db.SQL = `UPDATE member SET disabled_us = 1 WHERE org = $1 AND id = $2`

func TestNobodyFillsTheListOfAnother(t *testing.T) {
	each(t, func(t *testing.T, h *recordtest.House, s *Service, on *things) {
		own := recordtest.Own(h.Ada)
		for range maxFrom / 50 {
			var all []Shared
			for range 50 {
				all = append(all, thing(t, h, on, "task", own, "Mine"))
			}
			shared(t, s, h.Ada, "2026-03-20", h.Eve, all...)
		}
		_, err := s.Create(t.Context(), h.Ada, ShareDraft{About: []Shared{thing(t, h, on, "task", own, "Mine")}, With: []ref.Member{h.Eve.Member}, Until: "2026-03-20"})
		code(t, err, "share.too_many")
		shared(t, s, h.Ben, "2026-03-20", h.Eve, thing(t, h, on, "task", h.Vera, "Papers"))
	})
}
