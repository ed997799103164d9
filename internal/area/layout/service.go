package layout

import (
	"context"
	"iter"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Service is everything that can be done with layouts.
type Service struct{ j *journal.Journal }

// New makes the service.
func New(j *journal.Journal) *Service { return &Service{j: j} }

// LayoutAnswer is what a change of a layout answers with.
type LayoutAnswer struct {
	Layout Layout  `json:"layout"`
	Act    ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// LayoutDraft is a layout that somebody wants to keep.
type LayoutDraft struct {
	ID      ref.ID         `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second layout"`
	Space   ref.Space      `json:"space" maxLength:"36" doc:"The member's own, or the organisation's for all"`
	Name    string         `json:"name" maxLength:"60"`
	Began   string         `json:"began,omitempty" maxLength:"40" doc:"The ready layout that it begins with"`
	Widgets []LayoutWidget `json:"widgets" maxItems:"40" doc:"In the order in which a phone stacks them"`
}

// LayoutChange is a merge patch (RFC 7396) of what a person may write of a layout. Its widgets are
// changed as a whole.
type LayoutChange struct {
	Name    op.Optional[string] `json:"name,omitzero" maxLength:"60"`
	Widgets *[]LayoutWidget     `json:"widgets,omitempty" maxItems:"40"`
}

var (
	errNotYours = errs.New(errs.Forbidden, "layout.not_yours", "Only whoever made this layout changes it. Make a copy, and change that.")
	errSpace    = errs.New(errs.Invalid, "layout.space", "A layout is your own or the whole team's, not one executive's.").With("body.space", "Your own space, or the organisation's.")
	errTrashed  = errs.New(errs.Conflict, "layout.trashed", "This layout is in the trash. Restore it first.")
)

const qCount db.SQL = `SELECT COUNT(*) FROM layout WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

// Create keeps a layout. Sent twice with one id by one member, it is made once.
// Errors: layout.invalid, layout.space, layout.name_taken, layout.id_taken, layout.too_many, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d LayoutDraft) (out LayoutAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := into(a, d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		l := Layout{Head: record.Born(tx, d.ID, d.Space), Name: d.Name, Began: d.Began, Widgets: d.Widgets}
		act, err := create(ctx, tx, &l)
		if err != nil {
			return err
		}
		out = LayoutAnswer{Layout: l, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// into gives the permit to keep a layout somewhere. Errors: layout.space, access.*.
func into(a access.Actor, space ref.Space) (access.Permit, error) {
	permit, err := access.Authorize(a, access.On(Name, access.Write), space)
	if err == nil && space != ref.Space(a.Member) && space != ref.Space(a.Org) {
		err = errSpace
	}
	return permit, err
}

func create(ctx context.Context, tx *journal.Tx, l *Layout) (ref.Act, error) {
	n, err := db.One(ctx, tx, db.Scan1[int], qCount, tx.Org(), l.Space)
	if err != nil {
		return "", err
	}
	most := MaxLayouts
	if l.Space == ref.Space(tx.Org()) {
		most = MaxShared
	}
	if n >= most {
		return "", errs.Newf(errs.Conflict, "layout.too_many", "There are %d layouts here already. Put some into the trash first.", n)
	}
	if err := l.settle(); err != nil {
		return "", err
	}
	return kind.Create(ctx, tx, l)
}

// Get gives one layout, also one in the trash. Errors: layout.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (LayoutShown, error) {
	l, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return shown(a, l), err
}

// Update changes a layout of one's own. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: layout.stale, layout.not_found, layout.not_yours, layout.invalid, layout.name_taken, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c LayoutChange) (LayoutAnswer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Layout) (Layout, error) {
		now := was
		if !changes(a, was, now) { // before anything is said of what it would become
			return now, errNotYours
		}
		c.Name.Apply(&now.Name)
		if c.Widgets != nil {
			now.Widgets = *c.Widgets
		}
		if err := now.settle(); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a layout away; a lead may do so with any that is shared, also when whoever made it has left.
// Errors: layout.stale, layout.not_found, layout.not_yours, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (LayoutAnswer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a layout out of the trash.
// Errors: layout.stale, layout.not_found, layout.not_yours, layout.name_taken, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (LayoutAnswer, error) {
	return s.write(ctx, a, id, rev, kind.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Layout) (Layout, error)) (out LayoutAnswer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		now, err := change(tx, was)
		if err != nil {
			return err
		}
		if !changes(a, was, now) {
			return errNotYours
		}
		out = LayoutAnswer{Layout: now}
		if now.Rev != was.Rev {
			out.Act = tx.Act()
		}
		return tx.Reply(out)
	})
	return out, err
}

// changes reports whether somebody may change a layout so: whoever made it may, and who manages the
// place may put it into the trash and take it out again.
func changes(a access.Actor, was, now Layout) bool {
	if was.CreatedBy == a.Member {
		return true
	}
	_, refused := access.Authorize(a, access.On(Name, access.Manage), was.Space)
	return refused == nil && was.TrashedUS != now.TrashedUS
}

// Move shares a layout with the whole team, or takes it back for oneself: it is made there anew and goes
// into the trash here, in one act, and whoever does it goes on using it.
// Errors: layout.trashed, layout.not_yours, those of Create and of Trash.
func (s *Service) Move(ctx context.Context, a access.Actor, id ref.ID, rev int64, d LayoutDraft) (out LayoutAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	there, err := into(a, d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, access.Together(permit, there), func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		switch {
		case err != nil:
			return err
		case was.CreatedBy != a.Member:
			return errNotYours
		case was.TrashedUS != 0:
			return errTrashed
		case was.Space == d.Space:
			out = LayoutAnswer{Layout: was}
			return tx.Reply(out)
		}
		if _, err := kind.Trash(tx, was); err != nil {
			return err
		}
		now := was
		now.Head = record.Born(tx, d.ID, d.Space)
		act, err := create(ctx, tx, &now)
		if err != nil {
			return err
		}
		if err := follow(tx, was.ID, now.ID); err != nil {
			return err
		}
		out = LayoutAnswer{Layout: now, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// LayoutShown is a layout as somebody sees it.
type LayoutShown struct {
	Layout
	MayWrite bool `json:"may_write" doc:"It is the caller's to change"`
}

func shown(a access.Actor, l Layout) LayoutShown {
	return LayoutShown{Layout: l, MayWrite: l.CreatedBy == a.Member}
}

const (
	fList  db.Fragment = `SELECT ` + columns + ` FROM layout t WHERE t.trashed_us IS NULL`
	fTrash db.Fragment = `SELECT ` + columns + ` FROM layout t WHERE t.trashed_us IS NOT NULL`
	fBy    db.Fragment = `ORDER BY t.sort_key, t.id LIMIT ?`
	fLast  db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// List gives the living layouts that somebody may use, in the order of their names.
func (s *Service) List(ctx context.Context, a access.Actor) ([]LayoutShown, error) {
	b := db.Build(fList)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fBy, MaxLayouts+MaxShared)
	layouts, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	all := make([]LayoutShown, len(layouts))
	for i, l := range layouts {
		all[i] = shown(a, l)
	}
	return all, err
}

// Trashed gives the layouts in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fLast, limit)
	layouts, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	all := make([]record.Trashed, len(layouts))
	for i, l := range layouts {
		all[i] = record.Trashed{Kind: Name, ID: l.ID, Space: l.Space, Title: l.Name, Rev: l.Rev, TrashedUS: l.TrashedUS}
	}
	return all, err
}

// Reverse takes one change of a layout back; it is a journal.Reverser. Errors: layout.not_yours.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	was, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	now, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err == nil && !changes(tx.Actor(), was, now) {
		err = errNotYours
	}
	return err
}

// Seen tells where a layout is that the actor may read. Errors: layout.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	l, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return l.Space, err
}

// Entries yields the search entries of all living layouts, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
