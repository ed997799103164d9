package journal

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// undoChunk is how many rows one transaction of an undo reverses: nearly every
// act is taken back whole or not at all, and the largest imports in parts.
const undoChunk = 5000

// Reverser takes one change of one kind back inside tx. It refuses when what
// was changed has been changed again, or a rule no longer allows it.
type Reverser func(ctx context.Context, tx *Tx, row Row) error

// Undo reverses a whole act, newest change first, as an act of its own that can
// be undone in turn.
// Errors: act.not_found, act.undone, act.not_undoable, access.*, and the area's own refusals.
func (j *Journal) Undo(ctx context.Context, a access.Actor, act ref.Act, reversers map[ref.Kind]Reverser) (ref.Act, error) {
	rows, permit, err := j.undoable(ctx, a, act, reversers)
	if err != nil {
		return "", err
	}
	back := ref.Act(ref.New())
	for end := len(rows); end > 0; end -= undoChunk {
		part := rows[max(0, end-undoChunk):end]
		_, err := j.WriteAs(ctx, permit, back, act, func(tx *Tx) error {
			if end == len(rows) { // nobody else writes from here on
				if err := standing(ctx, tx, a.Org, act); err != nil {
					return err
				}
			}
			for i := len(part) - 1; i >= 0; i-- {
				if err := reversers[part[i].Kind](ctx, tx, part[i]); err != nil {
					return err
				}
			}
			return tx.Reply(struct {
				Act ref.Act `json:"act"`
			}{back})
		})
		if err != nil {
			return "", err
		}
	}
	return back, nil
}

// undoable loads an act and makes sure the actor may write everywhere it wrote.
func (j *Journal) undoable(ctx context.Context, a access.Actor, act ref.Act, reversers map[ref.Kind]Reverser) ([]Row, access.Permit, error) {
	var none access.Permit
	var all []Row
	for after := int64(0); ; {
		rows, err := j.OfAct(ctx, a.Org, act, after, MaxPage)
		if err != nil {
			return nil, none, err
		}
		all = append(all, rows...)
		if len(rows) < MaxPage {
			break
		}
		after = rows[len(rows)-1].Seq
	}
	if len(all) == 0 {
		return nil, none, errs.Missing("act")
	}
	var spaces []ref.Space
	seen := map[ref.Space]bool{}
	var permit access.Permit
	for _, r := range all {
		if reversers[r.Kind] == nil {
			return nil, none, errs.Newf(errs.Conflict, "act.not_undoable", "A change of a %s can't be taken back.", r.Kind)
		}
		if _, err := access.Authorize(a, access.On(r.Kind, access.Write), r.Space); err != nil {
			if errs.KindOf(err) == errs.NotFound {
				err = errs.Missing("act")
			}
			return nil, none, err
		}
		if !seen[r.Space] {
			seen[r.Space] = true
			spaces = append(spaces, r.Space)
		}
	}
	permit, err := access.Authorize(a, access.On(all[0].Kind, access.Write), spaces...)
	if err != nil {
		return nil, none, err
	}
	return all, permit, standing(ctx, j.db, a.Org, act)
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
	fUndos db.Fragment = `WITH RECURSIVE chain (act, undoes) AS (SELECT act, undoes FROM journal WHERE org = ?`
	fChain db.Fragment = `UNION SELECT j.act, j.undoes FROM chain c JOIN journal j ON j.undoes = c.act AND j.org = ?) SELECT act, undoes FROM chain`
)

// Undone tells which of these acts are taken back as things stand: an act is undone
// when an undo of it stands, and an undo stands unless it is undone itself.
func Undone(ctx context.Context, r db.Reader, org ref.Org, acts []ref.Act) (map[ref.Act]bool, error) {
	b := db.Build(fUndos, org)
	db.In(b, "AND", "undoes", acts)
	b.Add(fChain, org)
	undos := map[ref.Act][]ref.Act{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var by, act ref.Act
		err := row.Scan(&by, &act)
		undos[act] = append(undos[act], by)
		return err
	}, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	undone := make(map[ref.Act]bool, len(acts))
	for _, act := range acts {
		undone[act] = isUndone(undos, act)
	}
	return undone, nil
}

// isUndone follows the chain; an act is younger than what it undoes, so it ends.
func isUndone(undos map[ref.Act][]ref.Act, act ref.Act) bool {
	for _, by := range undos[act] {
		if !isUndone(undos, by) {
			return true
		}
	}
	return false
}
