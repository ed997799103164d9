package layout

import (
	"context"
	"errors"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// LayoutChoice is which layout a member uses on a kind of device.
type LayoutChoice struct {
	Device string `json:"device" enum:"desk,phone"`
	Layout string `json:"layout" maxLength:"40" doc:"The name of a ready one, or the id of a kept one"`
}

const (
	qChoices db.SQL = `SELECT device, layout, earlier FROM layout_choice WHERE org = $1 AND member = $2 ORDER BY device`
	qChoose  db.SQL = `INSERT INTO layout_choice (org, member, device, layout, earlier) VALUES ($1, $2, $3, $4, '')
ON CONFLICT (org, member, device) DO UPDATE SET layout = excluded.layout, earlier = ''`
	qFollow db.SQL = `UPDATE layout_choice SET layout = $4, earlier = $3 WHERE org = $1 AND member = $2 AND layout = $3`
)

// Choose notes which layout the actor uses on a kind of device. It tells nobody anything.
// Errors: layout.not_found, layout.trashed.
func (s *Service) Choose(ctx context.Context, a access.Actor, c LayoutChoice) error {
	if id, kept := ref.Parse(c.Layout); kept {
		l, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
		if err != nil {
			return err
		}
		if l.TrashedUS != 0 {
			return errTrashed
		}
	} else if !aName.MatchString(c.Layout) {
		return errs.Missing(string(Name))
	}
	return s.j.DB().Housekeep(ctx, "view", func(tx *db.Tx) error {
		_, err := tx.Exec(qChoose, a.Org, a.Member, c.Device, c.Layout)
		return err
	})
}

// follow lets whoever moves a layout go on using it, and what it was before if that is taken back.
func follow(tx *journal.Tx, from, to ref.ID) error {
	_, err := tx.Exec(qFollow, tx.Org(), tx.Member(), from, to)
	return err
}

// LayoutGone is a layout of the team's that somebody used, and that its maker shares no more.
type LayoutGone struct {
	Device string `json:"device" enum:"desk,phone"`
	Name   string `json:"name"`
}

const qGone db.SQL = `SELECT name FROM layout WHERE org = $1 AND id = $2 AND space = $1 AND created_by <> $3`

// gone gives what a layout was called that was everybody's to use; "" when it was the actor's, or never shared.
func (s *Service) gone(ctx context.Context, a access.Actor, layout string) (string, error) {
	name, err := db.One(ctx, s.j.DB(), db.Scan1[string], qGone, a.Org, layout, a.Member)
	if errors.Is(err, db.ErrNoRows) {
		err = nil
	}
	return name, err
}

// Choices gives what the actor uses, of the layouts that they may, and what of the team's is gone, until they choose anew.
func (s *Service) Choices(ctx context.Context, a access.Actor, layouts []LayoutShown) ([]LayoutChoice, []LayoutGone, error) {
	living := func(name string) bool {
		_, kept := ref.Parse(name)
		return name != "" && (!kept || slices.ContainsFunc(layouts, func(l LayoutShown) bool { return string(l.ID) == name }))
	}
	type row struct {
		LayoutChoice
		earlier string
	}
	rows, err := db.All(ctx, s.j.DB(), func(in db.Row) (r row, err error) {
		err = in.Scan(&r.Device, &r.Layout, &r.earlier)
		return r, err
	}, qChoices, a.Org, a.Member)
	all, lost := []LayoutChoice{}, []LayoutGone{}
	for _, r := range rows {
		switch {
		case living(r.Layout):
			all = append(all, r.LayoutChoice)
		case living(r.earlier):
			all = append(all, LayoutChoice{Device: r.Device, Layout: r.earlier})
		default:
			name, err := s.gone(ctx, a, r.Layout)
			if err != nil {
				return nil, nil, err
			}
			if name != "" {
				lost = append(lost, LayoutGone{Device: r.Device, Name: name})
			}
		}
	}
	return all, lost, err
}
