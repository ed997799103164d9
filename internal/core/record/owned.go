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

// owning is a kind whose records hold own fields. sees and changes refuse, see Kind.Owned.
type owning struct {
	records
	j             *journal.Journal
	sees, changes func(access.Actor, any) error
}

func (o owning) owned() Owned { return Owned{Kind: o.name(), Get: o.read, Set: o.write} }

func (o owning) holding(rec any) Holding {
	h := o.head(rec)
	return Holding{Kind: o.name(), ID: h.ID, Space: h.Space, Rev: h.Rev, Values: *o.own(rec)}
}

func (o owning) read(ctx context.Context, a access.Actor, id ref.ID) (Holding, error) {
	rec, _, err := o.records.open(ctx, o.j.DB(), a, id, access.Read)
	if err == nil {
		err = o.sees(a, rec)
	}
	if err != nil {
		return Holding{}, err
	}
	out := o.holding(rec)
	_, refused := access.Authorize(a, access.On(o.name(), access.Write), out.Space)
	out.MayWrite = refused == nil && o.open(a, rec) == nil
	return out, nil
}

// open refuses to change a record that the actor may see.
func (o owning) open(a access.Actor, rec any) error {
	if o.head(rec).TrashedUS != 0 {
		return errs.New(errs.Conflict, string(o.name())+".trashed", "This is in the trash. Restore it first.")
	}
	return o.changes(a, rec)
}

func (o owning) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, changes []own.Change) (out Holding, err error) {
	opened, permit, err := o.records.open(ctx, o.j.DB(), a, id, access.Write)
	if err == nil {
		err = o.sees(a, opened)
	}
	if err != nil {
		return out, err
	}
	_, err = o.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := o.now(ctx, tx, opened)
		if err != nil {
			return err
		}
		if err := o.met(was, rev, changes); err != nil {
			return err
		}
		now := o.copied(was)
		holds := o.own(now)
		if *holds, err = own.Apply(ctx, tx, o.name(), o.head(was).Space, *holds, changes); err != nil {
			return err
		}
		if !holds.Same(*o.own(was)) {
			if err := o.save(tx, journal.Update, was, now, false); err != nil {
				return err
			}
		}
		out = o.holding(now)
		out.MayWrite = true
		if out.Rev != o.head(was).Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// now loads a record again inside the act; it may have become one that isn't to be changed.
func (o owning) now(ctx context.Context, tx *journal.Tx, opened any) (any, error) {
	was, err := o.get(ctx, tx, tx.Org(), o.head(opened).ID)
	if err != nil {
		return nil, err
	}
	if o.head(was).Space != o.head(opened).Space || o.private(was) != o.private(opened) {
		return nil, errs.StaleRev(string(o.name()))
	}
	if err := o.sees(tx.Actor(), was); err != nil {
		return nil, err
	}
	return was, o.open(tx.Actor(), was)
}

// met lets changes pass that nobody else came across: each field is as the caller says that it
// was, or else the record is as the caller saw it.
func (o owning) met(was any, rev int64, changes []own.Change) error {
	for _, c := range changes {
		if c.Was == nil && o.head(was).Rev != rev || c.Was != nil && !c.Was.As(*o.own(was), c.Field) {
			return errs.StaleRev(string(o.name()))
		}
	}
	return nil
}
