package task

import (
	"context"
	"reflect"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// MaxBulk is how many tasks one edit changes at most.
const MaxBulk = 1000

// Picked is a task that somebody chose, as they saw it.
type Picked struct {
	ID  ref.ID `json:"id" maxLength:"36"`
	Rev int64  `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
}

// Edit is what is to become of many tasks; what is left out stays.
type Edit struct {
	Due        op.Optional[clock.Date] `json:"due,omitzero" maxLength:"10" doc:"A day, as 2026-03-29; null for none"`
	Days       int                     `json:"days,omitzero" minimum:"-3660" maximum:"3660" doc:"Moves the day by so many; one without a day stays as it is"`
	Priority   op.Optional[int]        `json:"priority,omitzero" enum:"0,1,5,9"`
	Assignee   op.Optional[ref.Member] `json:"assignee,omitzero" maxLength:"36" doc:"null for nobody"`
	AddTags    []ref.ID                `json:"add_tags,omitempty" maxItems:"50"`
	RemoveTags []ref.ID                `json:"remove_tags,omitempty" maxItems:"50"`
	Fields     []own.Change            `json:"fields,omitempty" maxItems:"50" doc:"Own fields that change"`
	Done       op.Optional[bool]       `json:"done,omitzero" doc:"true for done, false for open again"`
	Trash      bool                    `json:"trash,omitzero" doc:"Into the trash, with what else is changed"`
}

// NotEdited is a task that an edit did not change.
type NotEdited struct {
	ID   ref.ID `json:"id"`
	Code string `json:"code"`
	Why  string `json:"why"`
}

// Edited tells what became of an edit.
type Edited struct {
	Changed int         `json:"changed"`
	Same    int         `json:"same" doc:"Those that were so already"`
	Next    int         `json:"next" doc:"Tasks that were made because one that repeats was done"`
	Steps   int         `json:"steps,omitzero" doc:"Open sub-tasks that went into the trash with them"`
	LeftOut []NotEdited `json:"left_out" doc:"Those that were not changed, and why"`
	Act     ref.Act     `json:"act,omitempty" doc:"Undo all of it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

const (
	fWhole db.Fragment = `SELECT ` + columns + `, t.uid, COALESCE(t.calendar, ''), COALESCE(t.source, '') FROM task t WHERE t.org = ?`
	fTags  db.Fragment = `SELECT id, space FROM tag WHERE trashed_us IS NULL AND org = ?`
)

// edit is an Edit on its way.
type edit struct {
	Edit
	s     *Service
	actor access.Actor
	home  string
	out   Edited
	first *errs.Error
	tagOf map[ref.ID]ref.Space // where tags are that are added
	gone  []stored             // what went into the trash
}

// Edit changes many tasks in one act, each as far as it can be, and tells of the others why not.
// Where nothing at all could be done, for one reason, that is the error.
// Errors: task.too_many, tag.unknown, and those of Update, Complete and Trash.
func (s *Service) Edit(ctx context.Context, a access.Actor, picked []Picked, change Edit) (out Edited, err error) {
	if len(picked) > MaxBulk {
		return Edited{}, errs.Newf(errs.Invalid, "task.too_many", "At most %d tasks at once.", MaxBulk)
	}
	e := &edit{Edit: change, s: s, actor: a}
	write := access.On(Name, access.Write)
	permit, refused := access.Authorize(a, write, access.Scope(a, write).Spaces()...)
	if refused != nil { // they change nothing anywhere: what is said of each task is why
		if _, err := e.mayChange(ctx, s.j.DB(), picked); err != nil {
			return Edited{}, err
		}
		return e.answer()
	}
	if e.home, err = s.home(ctx, a, Change{Due: change.Due}); err != nil {
		return Edited{}, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		e.out, e.first, e.gone = Edited{}, nil, nil
		if err := e.run(ctx, tx, picked); err != nil {
			return err
		}
		if e.out.Changed > 0 {
			e.out.Act = tx.Act()
		}
		if out, err = e.answer(); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// answer refuses an edit that could change nothing for one reason.
func (e *edit) answer() (Edited, error) {
	if e.out.Changed+e.out.Same == 0 && e.first != nil && !slices.ContainsFunc(e.out.LeftOut, func(l NotEdited) bool { return l.Code != e.first.Code }) {
		return Edited{}, e.first
	}
	if e.out.LeftOut == nil {
		e.out.LeftOut = []NotEdited{}
	}
	return e.out, nil
}

func (e *edit) leave(id ref.ID, why error) {
	of := errs.Of(why)
	if e.first == nil {
		e.first = of
	}
	e.out.LeftOut = append(e.out.LeftOut, NotEdited{ID: id, Code: of.Code, Why: of.Msg})
}

// found is a task that was picked, as it is.
type found struct {
	Picked
	*stored
}

// mayChange reads the tasks, each once, and gives those that the actor may change.
func (e *edit) mayChange(ctx context.Context, r db.Reader, picked []Picked) (may []found, err error) {
	ids := make([]ref.ID, len(picked))
	for i, p := range picked {
		ids[i] = p.ID
	}
	b := db.In(db.Build(fWhole, e.actor.Org), "AND", "t.id", ids)
	all, err := db.All(ctx, r, scanStored, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	now := make(map[ref.ID]*stored, len(all))
	for i := range all {
		now[all[i].ID] = &all[i]
	}
	sees, refused, seen := access.Scope(e.actor, access.On(Name, access.Read)), map[ref.Space]error{}, map[ref.ID]bool{}
	for _, p := range picked {
		is := now[p.ID]
		switch {
		case seen[p.ID]:
			continue
		case is == nil || is.Private && !sees.Private(is.Space):
			e.leave(p.ID, errs.Missing(string(Name)))
			continue
		}
		seen[p.ID] = true
		if _, asked := refused[is.Space]; !asked {
			_, refused[is.Space] = access.Authorize(e.actor, access.On(Name, access.Write), is.Space)
		}
		if err := refused[is.Space]; err != nil {
			e.leave(p.ID, err)
			continue
		}
		may = append(may, found{p, is})
	}
	return may, nil
}

// run changes the tasks. What a task refuses it refuses before anything of it is written.
func (e *edit) run(ctx context.Context, tx *journal.Tx, picked []Picked) error {
	may, err := e.mayChange(ctx, tx, picked)
	if err != nil || len(may) == 0 {
		return err
	}
	if err := e.tagsThere(ctx, tx); err != nil {
		return err
	}
	var spaces []ref.Space
	for _, t := range may {
		if !slices.Contains(spaces, t.Space) {
			spaces = append(spaces, t.Space)
		}
	}
	tx.Only(spaces...)
	for _, t := range may {
		switch {
		case t.Picked.Rev != 0 && t.stored.Rev != t.Picked.Rev:
			e.leave(t.stored.ID, errs.StaleRev(string(Name)))
		case t.TrashedUS != 0:
			e.leave(t.stored.ID, errTrashed)
		default:
			if err := e.one(ctx, tx, *t.stored); err != nil {
				return err
			}
		}
	}
	for _, of := range e.gone { // those that were picked are away by now
		n, err := away(ctx, tx, of)
		if err != nil {
			return err
		}
		e.out.Steps += n
	}
	return nil
}

// tagsThere refuses tags that are not there before anything is written.
func (e *edit) tagsThere(ctx context.Context, tx *journal.Tx) error {
	if len(e.AddTags) == 0 {
		return nil
	}
	b := db.In(db.Build(fTags, tx.Org()), "AND", "id", e.AddTags)
	e.tagOf = map[ref.ID]ref.Space{}
	seen := access.Scope(e.actor, access.On("tag", access.Read))
	err := db.Each(ctx, tx, func(row db.Row) error {
		var id ref.ID
		var space ref.Space
		err := row.Scan(&id, &space)
		if seen.Content(space) {
			e.tagOf[id] = space
		}
		return err
	}, b.SQL(), b.Args()...)
	for _, id := range e.AddTags {
		if _, there := e.tagOf[id]; err == nil && !there {
			err = errs.New(errs.Invalid, "tag.unknown", "One of the tags is not there any more. Load the tags again.").With("body.add_tags", "no tag has the id "+string(id))
		}
	}
	return err
}

// fits reports whether a task may have all tags that are added: those of the house, and of where it is.
func (e *edit) fits(tx *journal.Tx, was stored) bool {
	for _, id := range e.AddTags {
		if of := e.tagOf[id]; of != was.Space && of != ref.Space(tx.Org()) && !slices.Contains(was.Tags, id) {
			return false
		}
	}
	return true
}

var errElsewhere = errs.New(errs.Invalid, "tag.elsewhere", "A tag that is added is for other people’s records.")

var errUndated = errs.New(errs.Invalid, "task.undated", "It has no day that could be moved.")

func (e *edit) one(ctx context.Context, tx *journal.Tx, was stored) error {
	c := Change{Due: e.Due, Priority: e.Priority, Assignee: e.Assignee, Fields: e.Fields}
	if e.Days != 0 {
		if was.Due == "" {
			e.leave(was.ID, errUndated)
			return nil
		}
		c.Due = op.Some(was.Due.AddDays(e.Days))
	}
	if !e.fits(tx, was) {
		e.leave(was.ID, errElsewhere)
		return nil
	}
	if tags := e.tags(was.Tags); len(e.AddTags)+len(e.RemoveTags) > 0 {
		c.Tags = op.Some(tags)
	}
	now := was
	if err := e.s.change(ctx, tx, e.actor, &now, c, e.home); err != nil {
		if errs.KindOf(err) == errs.Internal {
			return err
		}
		e.leave(was.ID, err)
		return nil
	}
	return e.save(ctx, tx, was, now)
}

// save writes a task with what else is to become of it.
func (e *edit) save(ctx context.Context, tx *journal.Tx, was, now stored) error {
	next, follows := stored{}, false
	if e.Done.Set && e.Done.Value != (was.DoneUS != 0) {
		now.DoneUS = 0
		if e.Done.Value {
			var err error
			if next, follows, err = now.next(tx.Now()); err != nil {
				return err
			}
			now.finish(tx.Now())
		}
	}
	if same := reflect.DeepEqual(was, now); same && !e.Trash {
		e.out.Same++
		return nil
	} else if !same {
		if err := kind.Save(tx, was, &now); err != nil {
			return err
		}
	}
	if e.Trash {
		if _, err := kind.Trash(tx, now); err != nil {
			return err
		}
		e.gone = append(e.gone, now)
	}
	e.out.Changed++
	if !follows {
		return nil
	}
	next.Head = record.Born(tx, "", was.Space)
	next.UID = string(next.ID)
	e.out.Next++
	_, err := kind.CreateAfter(ctx, tx, &next)
	return err
}

// tags gives those of a task after the edit, in their order.
func (e *edit) tags(was []ref.ID) []ref.ID {
	now := append([]ref.ID{}, was...)
	now = append(now, e.AddTags...)
	now = slices.DeleteFunc(now, func(id ref.ID) bool { return slices.Contains(e.RemoveTags, id) })
	slices.Sort(now)
	return slices.Compact(now)
}
