package request

import (
	"context"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// MyRequest is a request as the member who asked sees it, wherever it lies: what the page by link shows.
type MyRequest struct {
	ID         ref.ID       `json:"id"`
	For        string       `json:"for" doc:"Whom it is for"`
	Title      string       `json:"title"`
	Body       string       `json:"body"`
	Why        string       `json:"why"`
	Outcome    string       `json:"outcome"`
	Others     string       `json:"others"`
	Due        clock.Date   `json:"due,omitempty"`
	DueTime    string       `json:"due_time,omitempty"`
	Zone       string       `json:"zone"`
	State      State        `json:"state" enum:"new,accepted,delegated,written,later,declined,done"`
	Until      clock.Date   `json:"until,omitempty" doc:"The day until which it was put off"`
	PromisedUS clock.Micros `json:"promised_us,omitzero" doc:"By when an answer is promised, while there is none"`
	AtUS       clock.Micros `json:"at_us" doc:"When it was asked"`
	Brought    []string     `json:"brought" doc:"Files that came with it, as they were called"`
	Words      []MyWord     `json:"words" doc:"What was said to and fro"`
	MayAdd     bool         `json:"may_add"`
}

// MyWord is something that was said about a request.
type MyWord struct {
	AtUS clock.Micros `json:"at_us"`
	Ours bool         `json:"answer" doc:"It was said to whoever asked"`
	Text string       `json:"text"`
}

// What is listed of what a member asked: all that is open, and what ended lately.
const (
	maxMine = 100
	lately  = 60 * 24 * time.Hour
)

const (
	fMine       db.Fragment = `SELECT ` + columns + ` FROM request t JOIN space s ON s.org = t.org AND s.id = t.space AND s.closed_us IS NULL WHERE t.org = ? AND t.member = ? AND t.trashed_us IS NULL`
	fMineLately db.Fragment = `AND (t.state NOT IN ('done', 'declined') OR t.updated_us > ?) ORDER BY t.created_us DESC, t.id LIMIT ?`
)

var errNotMine = errs.New(errs.NotFound, "request.not_found", "You have asked nothing like this, or it is no longer there.")

// mine begins the question for requests that the actor made. It is the one place that says which these are: theirs by name, out of
// the trash, of a space that is open. A space that they don't see is no obstacle, so what is found is shown by theirs alone.
func mine(a access.Actor) *db.Builder { return db.Build(fMine, a.Org, a.Member) }

// OfAsker gives those of some requests that the actor made, for what tells them of an answer.
func OfAsker(ctx context.Context, read db.Reader, a access.Actor, ids []ref.ID) ([]Request, error) {
	if a.Member == "" || len(ids) == 0 {
		return nil, nil
	}
	b := db.In(mine(a), "AND", "t.id", ids)
	return db.All(ctx, read, scan, b.SQL(), b.Args()...)
}

// Mine lists what the actor asked that is open or ended lately, asked last first.
func (s *Service) Mine(ctx context.Context, a access.Actor) ([]MyRequest, error) {
	out := []MyRequest{}
	if a.Member == "" {
		return out, nil
	}
	b := mine(a).Add(fMineLately, s.now().Add(-lately), maxMine)
	all, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	if err != nil {
		return out, err
	}
	for i := range all {
		one, err := s.asMine(ctx, a.Org, &all[i])
		if err != nil {
			return out, err
		}
		out = append(out, one)
	}
	return out, nil
}

// MineIs gives one request that the actor made. Errors: request.not_found.
func (s *Service) MineIs(ctx context.Context, a access.Actor, id ref.ID) (MyRequest, error) {
	r, err := s.myOwn(ctx, s.j.DB(), a, id)
	if err != nil {
		return MyRequest{}, err
	}
	return s.asMine(ctx, a.Org, &r)
}

// AddToMine takes what the member who asked adds. Errors: request.invalid, request.talk_full, request.not_found.
func (s *Service) AddToMine(ctx context.Context, a access.Actor, id ref.ID, text string) error {
	opened, err := s.myOwn(ctx, s.j.DB(), a, id)
	if err != nil {
		return err
	}
	_, permit := access.ByLink(a.Org, a.Member, s.now(), opened.Space)
	return s.add(ctx, permit, text, func(tx *journal.Tx) (Request, error) {
		was, err := s.myOwn(ctx, tx, a, id)
		if err == nil && was.Space != opened.Space {
			err = errNotMine
		}
		return was, err
	})
}

func (s *Service) myOwn(ctx context.Context, read db.Reader, a access.Actor, id ref.ID) (Request, error) {
	all, err := OfAsker(ctx, read, a, []ref.ID{id})
	if err == nil && len(all) == 0 {
		err = errNotMine
	}
	if err != nil {
		return Request{}, err
	}
	return all[0], nil
}

func (s *Service) asMine(ctx context.Context, org ref.Org, r *Request) (MyRequest, error) {
	o, err := s.theirs(ctx, org, r)
	m := MyRequest{ID: r.ID, For: o.For, Title: o.Title, Body: o.Body, Why: o.Why, Outcome: o.Outcome, Others: o.Others, Due: clock.Date(o.Due), DueTime: o.DueTime, Zone: o.Zone,
		State: State(o.State), Until: o.Until, PromisedUS: o.Promised, AtUS: o.At, Brought: append([]string{}, o.Brought...), Words: []MyWord{}, MayAdd: o.MayAdd}
	for _, w := range o.Words {
		m.Words = append(m.Words, MyWord{AtUS: w.At, Ours: w.Ours, Text: w.Text})
	}
	return m, err
}
