package task

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Parent tells where a record is that tasks may be steps of, if the actor reads it.
// Errors: <kind>.not_found, access.forbidden.
type Parent func(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error)

// StepsOf says of records of which kind tasks may be steps, beside tasks. It is called while the house is built.
func (s *Service) StepsOf(kind ref.Kind, seen Parent) {
	if s.parents == nil {
		s.parents = map[ref.Kind]Parent{}
	}
	s.parents[kind] = seen
}

// Led says which records with steps somebody leads. It is called while the house is built.
func (s *Service) Led(by func(ctx context.Context, a access.Actor) ([]ref.ID, error)) { s.led = by }

// parent asks whether a record may have steps of this actor, before the act.
// Errors: task.of_unknown, and those of the record's own kind.
func (s *Service) parent(ctx context.Context, a access.Actor, c Change) error {
	if of := c.Of.Value; c.Of.Set && of != (StepOf{}) && of.Kind != Name {
		seen, ok := s.parents[of.Kind]
		if !ok {
			return errs.New(errs.Invalid, "task.of_unknown", "Nothing of this kind has steps.").With("body.of.kind", "no kind with steps")
		}
		_, err := seen(ctx, a, of.ID)
		return err
	}
	return nil
}

const (
	qLastPlace db.SQL      = `SELECT COALESCE(MAX(place), 0) FROM task WHERE org = $1 AND of_id = $2`
	qAbove     db.SQL      = `SELECT space, private, COALESCE(of_kind, ''), COALESCE(of_id, ''), trashed_us IS NOT NULL FROM task WHERE org = $1 AND id = $2`
	qStepped   db.SQL      = `UPDATE task SET stepped = 1 WHERE org = $1 AND id = $2 AND stepped = 0`
	qPlaces    db.SQL      = `SELECT id, place FROM task WHERE org = $1 AND of_id = $2 ORDER BY place, id`
	fPriors    db.Fragment = `SELECT t.id, t.space, t.private, COALESCE(t.prior, '') FROM task t WHERE t.org = ?`
)

// gap lies between two steps, so that another fits between them without moving others.
const gap = 1 << 20

// placed puts a task last among the steps of what it belongs to now.
// Errors: task.of_circle, task.of_elsewhere, task.of_deep, task.not_found.
func placed(ctx context.Context, tx *journal.Tx, a access.Actor, t *stored) error {
	t.Place = 0
	if t.Of == nil {
		return nil
	}
	if t.Of.Kind == Name {
		if err := under(ctx, tx, a, t); err != nil {
			return err
		}
		if _, err := tx.Derive(qStepped, tx.Org(), t.Of.ID); err != nil {
			return err
		}
	}
	var last int64
	if err := tx.QueryRow(ctx, qLastPlace, tx.Org(), t.Of.ID).Scan(&last); err != nil {
		return err
	}
	t.Place = last + gap
	return nil
}

// under makes sure that a task can be a sub-task of another one.
func under(ctx context.Context, tx *journal.Tx, a access.Actor, t *stored) error {
	at, deep := *t.Of, 1
	for at.Kind == Name {
		if at.ID == t.ID {
			return errs.New(errs.Invalid, "task.of_circle", "A task can't be a step of itself.").With("body.of", "a circle")
		}
		var space ref.Space
		var private, gone bool
		id := at.ID
		err := tx.QueryRow(ctx, qAbove, tx.Org(), id).Scan(&space, &private, &at.Kind, &at.ID, &gone)
		if errors.Is(err, db.ErrNoRows) || err == nil && deep == 1 && !sees(a, space, private) {
			return errs.Missing(string(Name))
		}
		if err != nil {
			return err
		}
		if deep == 1 && space != t.Space {
			return errs.New(errs.Invalid, "task.of_elsewhere", "A sub-task lives where its task does. Choose one of the same executive.").With("body.of", "in another space")
		}
		if deep++; deep > maxDeep {
			return errs.New(errs.Invalid, "task.of_deep", "Sub-tasks of sub-tasks end here. Make it a step of something further up.").With("body.of", "too deep")
		}
	}
	return nil
}

// sees reports whether somebody reads what is in a space, and what is private there.
func sees(a access.Actor, space ref.Space, private bool) bool {
	v := access.Scope(a, access.On(Name, access.Read))
	return v.Content(space) && (!private || v.Private(space))
}

// ordered makes sure that no task comes before itself by way of others, and that whoever says so sees those it names anew.
// Errors: task.after_circle, task.after_unknown, task.after_many.
func ordered(ctx context.Context, tx *journal.Tx, a access.Actor, t *stored, was []ref.ID) error {
	seen, ask := map[ref.ID]bool{}, t.After
	for first := true; len(ask) > 0; first = false {
		var next []ref.ID
		there := map[ref.ID]bool{}
		b := db.In(db.Build(fPriors, tx.Org()), "AND", "t.id", ask)
		err := db.Each(ctx, tx, func(row db.Row) error {
			var id ref.ID
			var space ref.Space
			var private bool
			var prior string
			if err := row.Scan(&id, &space, &private, &prior); err != nil {
				return err
			}
			there[id] = slices.Contains(was, id) || sees(a, space, private)
			for _, p := range idsOf(prior) {
				if !seen[p] {
					seen[p], next = true, append(next, p)
				}
			}
			return nil
		}, b.SQL(), b.Args()...)
		switch {
		case err != nil:
			return err
		case first && slices.ContainsFunc(ask, func(id ref.ID) bool { return !there[id] }):
			return errs.New(errs.Invalid, "task.after_unknown", "One of the tasks that come before it is not there any more.").With("body.after", "One of these is not there any more. Leave it out.")
		case seen[t.ID]:
			return errs.New(errs.Invalid, "task.after_circle", "Each would wait for the other. Take one of the two away first.").With("body.after", "One of these comes after this task already. Leave it out.")
		case len(seen) > maxChain:
			return errs.New(errs.Invalid, "task.after_many", "Too many tasks come before it.").With("body.after", "Too many tasks come before these. Leave one out.")
		}
		ask = next
	}
	return nil
}

func idsOf(joined string) []ref.ID {
	if joined == "" {
		return nil
	}
	return record.TagIDs(joined)
}

// Move puts a step before another one of the same record; last when before is empty.
// Errors: task.no_step, task.stale, task.not_found, access.*.
func (s *Service) Move(ctx context.Context, a access.Actor, id ref.ID, rev int64, before ref.ID) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		if was.Of == nil {
			return errs.New(errs.Invalid, "task.no_step", "This task is no step of anything, so it has no place among steps.")
		}
		now := was
		var err error
		if now.Place, err = placeBefore(ctx, tx, was, before); err != nil {
			return err
		}
		if now.Place != was.Place {
			err = kind.Save(tx, was, &now)
		}
		out.keep(tx, was, now)
		return err
	})
}

type spot struct {
	id ref.ID
	at int64
}

func scanSpot(row db.Row) (p spot, err error) { return p, row.Scan(&p.id, &p.at) }

const qSpread db.SQL = `UPDATE task SET place = $3 WHERE org = $1 AND id = $2`

// placeBefore finds room before a step. Where there is none left, all are moved apart, which is no change of theirs.
func placeBefore(ctx context.Context, tx *journal.Tx, t stored, before ref.ID) (int64, error) {
	all, err := db.All(ctx, tx, scanSpot, qPlaces, tx.Org(), t.Of.ID)
	if err != nil {
		return 0, err
	}
	all = slices.DeleteFunc(all, func(p spot) bool { return p.id == t.ID })
	i := slices.IndexFunc(all, func(p spot) bool { return p.id == before })
	switch {
	case i < 0 && before != "":
		return 0, errs.New(errs.Invalid, "task.no_step", "The step before which it was to stand is not there any more.").With("body.before", "no step of the same record")
	case i < 0 && len(all) == 0:
		return t.Place, nil
	case i < 0:
		return max(t.Place, all[len(all)-1].at+gap), nil
	case i == 0 && all[0].at > 1:
		return all[0].at / 2, nil
	case i > 0 && all[i].at-all[i-1].at > 1:
		return (all[i].at + all[i-1].at) / 2, nil
	}
	for k := range all {
		if _, err := tx.Derive(qSpread, tx.Org(), all[k].id, int64(k+1)*gap*2); err != nil {
			return 0, err
		}
	}
	return int64(i+1)*gap*2 - gap, nil
}

// Chase says what was done about a wait that nobody answered.
type Chase struct {
	Next   clock.Date // when to ask again; not any more when empty
	Others bool       // somebody else was turned to
	Say    string     // what is put on the list of what there is to say to whoever the task is for, in the same act
}

// Says makes something be said to whoever a space is for. It is called while the house is built.
func (s *Service) Says(say func(ctx context.Context, tx *journal.Tx, space ref.Space, text string, private bool) error) {
	s.say = say
}

// Chased notes that whoever a task waits for was asked again, or that somebody else was turned to.
// Errors: task.waits_not, task.invalid, task.stale, task.not_found, access.*; those of what is said.
func (s *Service) Chased(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Chase) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		if was.Wait == nil {
			return errs.New(errs.Conflict, "task.waits_not", "This task waits for nobody any more.")
		}
		now, w := was, *was.Wait
		w.Chases, w.ChasedUS, w.ChaseOn = w.Chases+1, tx.Now(), c.Next
		if c.Others {
			w.EscalatedUS = tx.Now()
		}
		now.Wait = &w
		if err := now.settle(); err != nil {
			return err
		}
		err := kind.Save(tx, was, &now)
		if out.keep(tx, was, now); err != nil || c.Say == "" {
			return err
		}
		return s.say(ctx, tx, now.Space, c.Say, now.Private)
	})
}

// waitOf reads a wait as it is stored.
func waitOf(text string) (*Wait, error) {
	if text == "" {
		return nil, nil
	}
	w := &Wait{}
	return w, json.Unmarshal([]byte(text), w)
}

func (t *Task) waitText() any {
	if t.Wait == nil {
		return nil
	}
	text, err := json.Marshal(t.Wait)
	if err != nil {
		return nil // texts and numbers only
	}
	return string(text)
}

func (t *Task) priorText() any {
	if len(t.After) == 0 {
		return nil
	}
	all := make([]string, len(t.After))
	for i, id := range t.After {
		all[i] = string(id)
	}
	return strings.Join(all, ",")
}
