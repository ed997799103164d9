package notice

import (
	"context"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// people are the members of the house, as they are now.
type people map[ref.Member]access.Actor

func (p people) MemberNames(context.Context, access.Actor) (map[ref.Member]string, error) {
	all := map[ref.Member]string{}
	for id := range p {
		all[id] = "Colleague"
	}
	return all, nil
}

func (p people) ActorOf(_ context.Context, _ ref.Org, id ref.Member, _ access.Via) (access.Actor, error) {
	a, ok := p[id]
	if !ok {
		return a, errs.Missing("member")
	}
	return a, nil
}

type house struct {
	*recordtest.House
	*Service
	t      testing.TB
	d      *db.DB
	people people
	kinds  []Kind
	out    *outbound.Client
	events []event // that reminders are of
}

// event is something that comes due.
type event struct {
	id  ref.ID
	at  clock.Micros
	who ref.Member
}

const qMember db.SQL = `INSERT INTO member (org, id, space, rev, created_us, created_by, updated_us, name, email, email_key, org_role, title, zone, locale, week_start)
VALUES ($1, $2, $3, 1, 0, $2, 0, 'Colleague', $2, $2, 'viewer', '', $4, 'en-GB', 'monday')`

// each runs f on both engines, and looks afterwards whether everything holds that must.
func each(t *testing.T, f func(t *testing.T, h *house)) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := furnish(t, d)
		f(t, h)
		h.Sound(append(h.Checks(), search.Checks(d.Engine())...)...)
	})
}

func furnish(t testing.TB, d *db.DB) *house {
	t.Helper()
	h := &house{House: recordtest.Build(t, d), t: t, d: d, people: people{}}
	for _, a := range []access.Actor{h.Ada, h.Ben, h.Carl, h.Dora, h.Eve} {
		h.people[a.Member] = a
	}
	h.setUp(func(tx *db.Tx) error {
		for id := range h.people {
			if _, err := tx.Exec(qMember, h.Org, id, h.Org, "Europe/London"); err != nil {
				return err
			}
		}
		return nil
	})
	out, err := outbound.New(outbound.Config{Allow: []string{"127.0.0.0/8:*"}})
	if err != nil {
		t.Fatal(err)
	}
	h.out = out
	h.kinds = []Kind{
		{Name: "given", Label: "Given", Usually: Now, Follows: []ref.Kind{"task"}, News: h.given, Text: func(Notice) string { return "gave you this" }},
		{Name: "soon", Label: "Soon", Usually: Now, Due: h.due, Still: h.all, Text: func(Notice) string { return "Begins" }},
		{Name: "review", Label: "Review", Usually: InDigest, Due: func(context.Context, *Moment) ([]News, error) { return nil, nil }, Text: func(Notice) string { return "" }},
	}
	h.restart()
	return h
}

// restart is the house after its end: nothing is left but what was written.
func (h *house) restart() { h.Service = h.process(h.Journal) }

// process is one of several that run on the same database.
func (h *house) process(j *journal.Journal) *Service {
	return New(j, Config{Clock: h.Clock, People: h.people, Outbound: h.out, PublicURL: "https://house.example"}, h.kinds)
}

func (h *house) setUp(fn func(*db.Tx) error) {
	h.t.Helper()
	h.must(h.d.Housekeep(context.Background(), "setup", fn))
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// given makes news of tasks: for Ben, whoever did it.
func (h *house) given(_ context.Context, _ *Moment, rows []journal.Row) (all []News, err error) {
	for _, r := range rows {
		all = append(all, News{Member: h.Ben.Member, Once: string(r.ID), About: ref.Record{Kind: r.Kind, ID: r.ID}, By: r.Actor, Fire: r.At})
	}
	return all, nil
}

func (h *house) due(_ context.Context, m *Moment) (all []News, err error) {
	for _, e := range h.events {
		all = append(all, News{Member: e.who, Once: string(e.id), About: ref.Record{Kind: "event", ID: e.id}, Fire: e.at, At: e.at})
	}
	return all, nil
}

func (h *house) all(_ context.Context, _ access.Actor, all []Notice) (map[ref.ID]Words, error) {
	words := map[ref.ID]Words{}
	for _, n := range all {
		words[n.ID] = Words{Title: "Board"}
	}
	return words, nil
}

// task makes a task that the search knows.
func (h *house) task(by access.Actor, space ref.Space, private bool) ref.ID {
	h.t.Helper()
	id := h.ID()
	permit, err := access.Authorize(by, access.On("task", access.Write), space)
	h.must(err)
	_, err = h.Journal.Write(context.Background(), permit, func(tx *journal.Tx) error {
		if err := tx.Tell(journal.Entry{Space: space, Kind: "task", ID: id, Op: journal.Create, Rev: 1}); err != nil {
			return err
		}
		return search.Put(tx, search.Entry{Kind: "task", ID: id, Space: space, Private: private, Title: "Board papers"})
	})
	h.must(err)
	return id
}

// hide makes a task private.
func (h *house) hide(id ref.ID, space ref.Space) {
	h.t.Helper()
	permit, err := access.Authorize(h.Ada, access.On("task", access.Write), space)
	h.must(err)
	_, err = h.Journal.Write(context.Background(), permit, func(tx *journal.Tx) error {
		if err := tx.Tell(journal.Entry{Space: space, Kind: "other", ID: id, Op: journal.Update, Rev: 2}); err != nil {
			return err
		}
		return search.Put(tx, search.Entry{Kind: "task", ID: id, Space: space, Private: true, Title: "Secret papers"})
	})
	h.must(err)
}

func (h *house) run() {
	h.t.Helper()
	h.must(h.Run(context.Background()))
}

func (h *house) told(a access.Actor) []NoticeTold {
	h.t.Helper()
	p, err := h.List(context.Background(), a, false)
	h.must(err)
	return p.Items
}

// every gives all that was ever written down for a member, also what is shown later.
func (h *house) every(a access.Actor) []Notice {
	h.t.Helper()
	all, err := db.All(context.Background(), h.d, scan, `SELECT `+columns+` FROM notice n WHERE n.org = $1 AND n.member = $2 AND n.silent = 0 ORDER BY n.made_us`, h.Org, a.Member)
	h.must(err)
	return all
}

func (h *house) at(text string) {
	h.t.Helper()
	to, err := time.Parse(time.RFC3339, text)
	h.must(err)
	h.Clock.Move(to.Sub(h.Clock.Now()))
}

func (h *house) want(a access.Actor, change func(w *NoticeWants)) {
	h.t.Helper()
	w := usual
	w.Kinds, w.Leads = []NoticeWish{}, []NoticeLead{}
	change(&w)
	_, err := h.Set(context.Background(), a, w)
	h.must(err)
}
