package journal

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// undoPage is how many rows of an act are held in memory at once while it is undone.
const undoPage = 200

// Reverser takes one change of one kind back inside tx. It refuses when what
// was changed has been changed again, or a rule no longer allows it.
type Reverser func(ctx context.Context, tx *Tx, row Row) error

// Undo reverses a whole act, newest change first, as an act of its own that can
// be undone in turn. However large it was, it is taken back whole or not at all. Changes
// of the kinds in byOffice may be taken back without a grant to where they were made, by
// whoever may write such records by their place in the organisation.
// Errors: act.not_found, act.undone, act.not_undoable, access.*, and the area's own refusals.
func (j *Journal) Undo(ctx context.Context, a access.Actor, act ref.Act, reversers map[ref.Kind]Reverser, byOffice ...ref.Kind) (ref.Act, error) {
	permit, err := j.undoable(ctx, a, act, reversers, byOffice)
	if err != nil {
		return "", err
	}
	return j.WriteAs(ctx, permit, ref.Act(ref.New()), act, func(tx *Tx) error {
		if err := standing(ctx, tx, a.Org, act); err != nil {
			return err
		}
		for before := int64(clock.Forever); ; {
			rows, err := db.All(ctx, tx, scanRow(a.Org), qActsEnd, a.Org, act, before, undoPage)
			if err != nil {
				return err
			}
			for _, row := range rows {
				if err := reversers[row.Kind](ctx, tx, row); err != nil {
					return err
				}
				before = row.Seq
			}
			if len(rows) < undoPage {
				break
			}
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}

// undoable makes sure that the actor may write everywhere the act wrote, whatever
// kind it wrote there, and gives the permit for all of it.
func (j *Journal) undoable(ctx context.Context, a access.Actor, act ref.Act, reversers map[ref.Kind]Reverser, byOffice []ref.Kind) (access.Permit, error) {
	type written struct {
		kind  ref.Kind
		space ref.Space
	}
	var permits []access.Permit
	seen := map[written]bool{}
	for after := int64(0); ; {
		rows, err := db.All(ctx, j.db, scanOutline(a.Org), qAct, a.Org, act, after, MaxPage)
		if err != nil {
			return access.Permit{}, err
		}
		for _, r := range rows {
			after = r.Seq
			w := written{r.Kind, r.Space}
			if seen[w] {
				continue
			}
			seen[w] = true
			permit, err := mayWrite(a, w.kind, w.space, byOffice)
			switch {
			case errs.KindOf(err) == errs.NotFound:
				return access.Permit{}, errs.Missing("act")
			case err != nil:
				return access.Permit{}, err
			case reversers[r.Kind] == nil:
				return access.Permit{}, errs.Newf(errs.Conflict, "act.not_undoable", "A change of a %s can't be taken back.", r.Kind)
			}
			permits = append(permits, permit)
		}
		if len(rows) < MaxPage {
			break
		}
	}
	if len(permits) == 0 {
		return access.Permit{}, errs.Missing("act")
	}
	return access.Together(permits[0], permits[1:]...), nil
}

// mayWrite gives the permit for writing records of a kind in a space: by a grant to it or,
// for the kinds in byOffice, by the actor's place in the organisation.
func mayWrite(a access.Actor, kind ref.Kind, space ref.Space, byOffice []ref.Kind) (access.Permit, error) {
	write := access.On(kind, access.Write)
	permit, err := access.Authorize(a, write, space)
	if err != nil && slices.Contains(byOffice, kind) && a.May(write, ref.Space(a.Org)) {
		return access.Office(a, write, space)
	}
	return permit, err
}

// standing refuses an act that is undone already.
func standing(ctx context.Context, r db.Reader, org ref.Org, act ref.Act) error {
	undone, err := Undone(ctx, r, org, []ref.Act{act})
	if err == nil && undone[act] {
		err = errs.New(errs.Conflict, "act.undone", "This was taken back already.")
	}
	return err
}

// Every act that undoes one of these, every act that undoes one of those, and so on.
const (
	fUndos db.Fragment = `WITH RECURSIVE chain (act, undoes, at_us) AS (SELECT act, undoes, at_us FROM journal WHERE org = ?`
	fChain db.Fragment = `UNION SELECT j.act, j.undoes, j.at_us FROM chain c JOIN journal j ON j.undoes = c.act AND j.org = ?) SELECT act, undoes, at_us FROM chain`
)

// Undone tells which of these acts are taken back as things stand: an act is undone
// when an undo of it stands, and an undo stands unless it is undone itself.
func Undone(ctx context.Context, r db.Reader, org ref.Org, acts []ref.Act) (map[ref.Act]bool, error) {
	at, err := UndoneAt(ctx, r, org, acts)
	undone := make(map[ref.Act]bool, len(at))
	for act := range at {
		undone[act] = true
	}
	return undone, err
}

// UndoneAt tells of those that are taken back as things stand when that was.
func UndoneAt(ctx context.Context, r db.Reader, org ref.Org, acts []ref.Act) (map[ref.Act]clock.Micros, error) {
	b := db.Build(fUndos, org)
	db.In(b, "AND", "undoes", acts)
	b.Add(fChain, org)
	undos := map[ref.Act][]undo{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var by undo
		var act ref.Act
		err := row.Scan(&by.act, &act, &by.at)
		undos[act] = append(undos[act], by)
		return err
	}, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	undone := map[ref.Act]clock.Micros{}
	for _, act := range acts {
		if at, ok := standingUndo(undos, act); ok {
			undone[act] = at
		}
	}
	return undone, nil
}

type undo struct {
	act ref.Act
	at  clock.Micros
}

// standingUndo follows the chain; an act is younger than what it undoes, so it ends.
func standingUndo(undos map[ref.Act][]undo, act ref.Act) (at clock.Micros, ok bool) {
	for _, by := range undos[act] {
		if _, undone := standingUndo(undos, by.act); !undone {
			return by.at, true
		}
	}
	return 0, false
}
