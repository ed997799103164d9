package record

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
)

// Holding is what one record holds in fields of one's own.
type Holding struct {
	Kind     ref.Kind   `json:"kind"`
	ID       ref.ID     `json:"id"`
	Space    ref.Space  `json:"space"`
	Rev      int64      `json:"rev" doc:"Of the record; send it back with the next change"`
	Values   own.Values `json:"fields"`
	MayWrite bool       `json:"may_write"`
	Act      ref.Act    `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Owned is how fields of one's own are read and written on records of one kind, whatever it is.
type Owned struct {
	Kind ref.Kind
	// Get reads. Errors: <kind>.not_found, access.forbidden.
	Get func(ctx context.Context, a access.Actor, id ref.ID) (Holding, error)
	// Set makes changes, all of them or none. Rev is the one the caller has seen.
	// Errors: <kind>.stale, <kind>.trashed, field.*, <kind>.not_found, access.*.
	Set func(ctx context.Context, a access.Actor, id ref.ID, rev int64, changes []own.Change) (Holding, error)
}

// Owned makes the own fields of a kind usable. sees refuses who may not see a record whole, and
// keeps those from writing who may not change it; nil for kinds where access says all of it.
func (k *Kind[T]) Owned(j *journal.Journal, sees, changes func(access.Actor, *T) error) Owned {
	o := owning[T]{k, j, sees, changes}
	return Owned{Kind: k.Name, Get: o.get, Set: o.set}
}

type owning[T any] struct {
	*Kind[T]
	j             *journal.Journal
	sees, changes func(access.Actor, *T) error
}

func (o owning[T]) holding(rec *T) Holding {
	h := o.Head(rec)
	return Holding{Kind: o.Name, ID: h.ID, Space: h.Space, Rev: h.Rev, Values: *o.Own(rec)}
}

func (o owning[T]) get(ctx context.Context, a access.Actor, id ref.ID) (Holding, error) {
	rec, _, err := o.Open(ctx, o.j.DB(), a, id, access.Read)
	if err == nil && o.sees != nil {
		err = o.sees(a, &rec)
	}
	if err != nil {
		return Holding{}, err
	}
	out := o.holding(&rec)
	_, refused := access.Authorize(a, access.On(o.Name, access.Write), out.Space)
	out.MayWrite = refused == nil && o.open(a, &rec) == nil
	return out, nil
}

// open refuses to change a record that the actor may see.
func (o owning[T]) open(a access.Actor, rec *T) error {
	if o.Head(rec).TrashedUS != 0 {
		return errs.New(errs.Conflict, string(o.Name)+".trashed", "This is in the trash. Restore it first.")
	}
	if o.changes == nil {
		return nil
	}
	return o.changes(a, rec)
}

func (o owning[T]) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, changes []own.Change) (out Holding, err error) {
	opened, permit, err := o.Open(ctx, o.j.DB(), a, id, access.Write)
	if err == nil && o.sees != nil {
		err = o.sees(a, &opened)
	}
	if err != nil {
		return out, err
	}
	_, err = o.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := o.now(ctx, tx, &opened)
		if err != nil {
			return err
		}
		if err := o.met(&was, rev, changes); err != nil {
			return err
		}
		now := was
		if *o.Own(&now), err = own.Apply(ctx, tx, o.Name, o.Head(&was).Space, *o.Own(&was), changes); err != nil {
			return err
		}
		if !o.Own(&was).Same(*o.Own(&now)) {
			if err := o.Save(tx, was, &now); err != nil {
				return err
			}
		}
		out = o.holding(&now)
		out.MayWrite = true
		if out.Rev != o.Head(&was).Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// now loads a record again inside the act; it may have become one that isn't to be changed.
func (o owning[T]) now(ctx context.Context, tx *journal.Tx, opened *T) (T, error) {
	was, err := o.Get(ctx, tx, tx.Org(), o.Head(opened).ID)
	if err != nil {
		return was, err
	}
	if o.Head(&was).Space != o.Head(opened).Space || o.private(&was) != o.private(opened) {
		return was, errs.StaleRev(string(o.Name))
	}
	if o.sees != nil {
		if err := o.sees(tx.Actor(), &was); err != nil {
			return was, err
		}
	}
	return was, o.open(tx.Actor(), &was)
}

// met lets changes pass that nobody else came across: each field is as the caller says that it
// was, or else the record is as the caller saw it.
func (o owning[T]) met(was *T, rev int64, changes []own.Change) error {
	for _, c := range changes {
		if c.Was == nil && o.Head(was).Rev != rev || c.Was != nil && !c.Was.As(*o.Own(was), c.Field) {
			return errs.StaleRev(string(o.Name))
		}
	}
	return nil
}
