package principal

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Whereabouts lists where principals are away from home, by principal and date:
// of one principal or, with an empty id, of all the actor sees into; only what
// touches from–until, where an empty date is no bound.
func (s *Service) Whereabouts(ctx context.Context, a access.Actor, principal ref.ID, from, until clock.Date) ([]Whereabouts, error) {
	b := db.Build(fWhereabouts, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(KindWhereabouts, access.Read)).Spaces())
	b.If(principal != "", "AND t.principal = ?", principal)
	b.If(from != "", "AND t.until_date >= ?", from)
	b.If(until != "", "AND t.from_date <= ?", until)
	b.Add(fByDate)
	return db.All(ctx, s.j.DB(), scanWhereabouts, b.SQL(), b.Args()...)
}

// Trashed lists whereabouts in the trash, of all principals the actor may write
// for, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(KindWhereabouts, access.Write)).Spaces())
	b.Add("ORDER BY t.trashed_us DESC, t.id DESC LIMIT ?", min(limit, record.MaxLimit))
	all, err := db.All(ctx, s.j.DB(), scanWhereabouts, b.SQL(), b.Args()...)
	out := make([]record.Trashed, len(all))
	for i, w := range all {
		out[i] = record.Trashed{Kind: KindWhereabouts, ID: w.ID, Space: w.Space, Title: w.Place, Rev: w.Rev, TrashedUS: w.TrashedUS}
	}
	return out, err
}

// NewWhereabouts says where a principal will be.
type NewWhereabouts struct {
	ID, Principal     ref.ID
	Place, Zone, Note string
	From, Until       clock.Date
}

// Send writes down where a principal will be.
// Errors: principal.not_found, whereabouts.invalid, whereabouts.overlap, whereabouts.id_taken.
func (s *Service) Send(ctx context.Context, a access.Actor, n NewWhereabouts) (w Whereabouts, act ref.Act, err error) {
	if err := record.CheckID(n.ID); err != nil {
		return w, "", err
	}
	permit, err := access.Authorize(a, access.On(KindWhereabouts, access.Write), ref.Space(n.Principal))
	if err != nil {
		return w, "", asPrincipal(err)
	}
	if _, err := principals.Get(ctx, s.j.DB(), a.Org, n.Principal); err != nil {
		return w, "", err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		w = Whereabouts{
			Head: record.Born(tx, n.ID, ref.Space(n.Principal)), Principal: n.Principal,
			Place: n.Place, Zone: n.Zone, From: n.From, Until: n.Until, Note: n.Note,
		}
		if err := w.check(); err != nil {
			return err
		}
		if err := alone(ctx, tx, w); err != nil {
			return err
		}
		if act, err = whereabouts.Create(ctx, tx, &w); err != nil {
			return err
		}
		return tx.Reply(whereaboutsAnswer{w, act})
	})
	return w, act, err
}

// asPrincipal names what was not found: whoever has no grant to the space learns
// nothing but that there is no such principal for them.
func asPrincipal(err error) error {
	if errs.KindOf(err) == errs.NotFound {
		return errs.Missing(string(Name))
	}
	return err
}

// alone makes sure that a principal is in one place on each date.
func alone(ctx context.Context, tx *journal.Tx, w Whereabouts) error {
	other, err := db.All(ctx, tx, scanWhereabouts, qSameDates, tx.Org(), w.Principal, w.ID, w.From, w.Until)
	if err != nil || len(other) == 0 {
		return err
	}
	o := other[0]
	days := "From " + day(o.From) + " to " + day(o.Until)
	if o.From == o.Until {
		days = "On " + day(o.From)
	}
	return errs.Newf(errs.Conflict, "whereabouts.overlap", "%s they are in %s already. Change that entry, or choose other dates.", days, o.Place)
}

func day(d clock.Date) string {
	return d.In(clock.Micros(0).Time().Location()).Format("2 January 2006")
}

// Move is what is changed of whereabouts; nil leaves alone.
type Move struct {
	Rev               int64
	Place, Zone, Note *string
	From, Until       *clock.Date
}

// Correct changes whereabouts.
// Errors: whereabouts.not_found, whereabouts.stale, whereabouts.invalid, whereabouts.overlap.
func (s *Service) Correct(ctx context.Context, a access.Actor, id ref.ID, m Move) (w Whereabouts, act ref.Act, err error) {
	return s.change(ctx, a, id, m.Rev, func(tx *journal.Tx, was Whereabouts) (Whereabouts, error) {
		now := was
		set(&now.Place, m.Place)
		set(&now.Zone, m.Zone)
		set(&now.Note, m.Note)
		set(&now.From, m.From)
		set(&now.Until, m.Until)
		if err := now.check(); err != nil {
			return now, err
		}
		if err := alone(ctx, tx, now); err != nil {
			return now, err
		}
		return now, whereabouts.Save(tx, was, &now)
	})
}

// Discard puts whereabouts into the trash; rev 0 takes them as they are.
// Errors: whereabouts.not_found, whereabouts.stale.
func (s *Service) Discard(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Whereabouts, ref.Act, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Whereabouts) (Whereabouts, error) { return whereabouts.Trash(tx, was) })
}

// Restore takes whereabouts out of the trash; rev 0 takes them as they are.
// Errors: whereabouts.not_found, whereabouts.stale, whereabouts.overlap.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Whereabouts, ref.Act, error) {
	return s.change(ctx, a, id, rev, func(tx *journal.Tx, was Whereabouts) (Whereabouts, error) {
		if err := alone(ctx, tx, was); err != nil {
			return was, err
		}
		return whereabouts.Restore(tx, was)
	})
}

func (s *Service) change(ctx context.Context, a access.Actor, id ref.ID, rev int64, do func(*journal.Tx, Whereabouts) (Whereabouts, error)) (w Whereabouts, act ref.Act, err error) {
	opened, permit, err := whereabouts.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return w, "", err
	}
	act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := whereabouts.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if w, err = do(tx, was); err != nil {
			return err
		}
		return tx.Reply(whereaboutsAnswer{w, tx.Act()})
	})
	return w, act, err
}
