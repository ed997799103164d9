package booking

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	fTrash      db.Fragment = `SELECT ` + pageColumns + ` FROM booking_page t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
	fTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// TrashPage puts a page away: its links end, what is booked stays.
// Errors: booking_page.stale, booking_page.not_found, access.*.
func (s *Service) TrashPage(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ref.Act, error) {
	opened, permit, err := pages.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := pages.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if _, err := pages.Trash(tx, was); err != nil {
			return err
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}

// RestorePage takes a page out of the trash; its links open it again.
// Errors: booking_page.stale, booking_page.not_found, booking_page.elsewhere, access.*.
func (s *Service) RestorePage(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out PageAnswer, err error) {
	opened, _, err := pages.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, KindPage, opened.spaces())
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := pages.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := pages.Restore(tx, was)
		if err != nil {
			return err
		}
		out = PageAnswer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

// TrashedPages lists the pages in the trash, those put away last first.
func (s *Service) TrashedPages(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash, a.Org)
	db.In(b, "AND", "t.space", access.Scope(a, access.On(KindPage, access.Read)).Spaces()).Add(fTrashOrder, limit)
	list, err := db.All(ctx, s.j.DB(), pages.Scan, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(list))
	for _, p := range list {
		out = append(out, record.Trashed{Kind: KindPage, ID: p.ID, Space: p.Space, Title: p.Title, Rev: p.Rev, TrashedUS: p.TrashedUS})
	}
	return out, err
}
