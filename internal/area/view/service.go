package view

import (
	"context"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Service is everything that can be done with views.
type Service struct {
	j     *journal.Journal
	kinds []Listed
}

// New makes the service; kinds are those whose lists have views.
func New(j *journal.Journal, kinds ...Listed) *Service { return &Service{j: j, kinds: kinds} }

// Answer is what a change of a view answers with.
type Answer struct {
	View SavedView `json:"view"`
	Act  ref.Act   `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is a view that somebody wants to keep.
type Draft struct {
	ID     ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second view"`
	Space  ref.Space `json:"space" maxLength:"36" doc:"Who sees it: all who read in that space"`
	Name   string    `json:"name" maxLength:"60"`
	Lists  ref.Kind  `json:"lists" maxLength:"40" doc:"The kind of record"`
	Look   string    `json:"look" enum:"list,table,board,calendar"`
	Pinned bool      `json:"pinned"`
	Asks
}

// Change is a merge patch (RFC 7396) of what a person may write of a view. What it asks is
// changed as a whole.
type Change struct {
	Name   op.Optional[string] `json:"name,omitzero" maxLength:"60"`
	Look   op.Optional[string] `json:"look,omitzero" enum:"list,table,board,calendar"`
	Pinned op.Optional[bool]   `json:"pinned,omitzero"`
	Asks   *Asks               `json:"asks,omitempty"`
}

const qCount db.SQL = `SELECT COUNT(*) FROM saved_view WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

// Create keeps a view. Sent twice with one id by one member, it is made once.
// Errors: saved_view.invalid, saved_view.name_taken, saved_view.id_taken, saved_view.too_many, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		v := SavedView{Head: record.Born(tx, d.ID, d.Space), Name: d.Name, Lists: d.Lists, Look: d.Look, Pinned: d.Pinned, Asks: d.Asks}
		act, err := s.create(ctx, tx, &v)
		if err != nil {
			return err
		}
		out = Answer{View: v, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) create(ctx context.Context, tx *journal.Tx, v *SavedView) (ref.Act, error) {
	n, err := db.One(ctx, tx, db.Scan1[int], qCount, tx.Org(), v.Space)
	if err != nil {
		return "", err
	}
	if n >= MaxViews {
		return "", errs.Newf(errs.Conflict, "saved_view.too_many", "There are %d views here already. Put some into the trash first.", n)
	}
	if err := v.settle(s.kinds); err != nil {
		return "", err
	}
	return kind.Create(ctx, tx, v)
}

// Get gives one view, also one in the trash. Errors: saved_view.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Shown, error) {
	v, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return Shown{}, err
	}
	follows, err := s.follows(ctx, a)
	return shown(a, v, follows), err
}

// Update changes a view. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: saved_view.stale, saved_view.not_found, saved_view.invalid, saved_view.name_taken, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was SavedView) (SavedView, error) {
		now := was
		c.Name.Apply(&now.Name)
		c.Look.Apply(&now.Look)
		c.Pinned.Apply(&now.Pinned)
		if c.Asks != nil {
			now.Asks = *c.Asks
		}
		if err := now.settle(s.kinds); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a view away. Errors: saved_view.stale, saved_view.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a view out of the trash. Errors: saved_view.stale, saved_view.not_found, saved_view.name_taken, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, SavedView) (SavedView, error)) (out Answer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now SavedView, act ref.Act) any {
		out = Answer{now, act}
		return out
	})
	return out, err
}

// Move gives a view to another space, and so to whoever reads there: it is made there anew and
// goes into the trash here, in one act. Errors: saved_view.trashed, those of Create and of Trash.
func (s *Service) Move(ctx context.Context, a access.Actor, id ref.ID, rev int64, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	there, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, access.Together(permit, there), func(tx *journal.Tx) error {
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if was.TrashedUS != 0 {
			return errs.New(errs.Conflict, "saved_view.trashed", "This view is in the trash. Restore it first.")
		}
		if was.Space == d.Space {
			out = Answer{View: was}
			return tx.Reply(out)
		}
		if _, err := kind.Trash(tx, was); err != nil {
			return err
		}
		now := was
		now.Head = record.Born(tx, d.ID, d.Space)
		act, err := s.create(ctx, tx, &now)
		if err != nil {
			return err
		}
		out = Answer{View: now, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// Shown is a view as somebody sees it.
type Shown struct {
	SavedView
	MayWrite bool  `json:"may_write" doc:"The caller may change the view itself"`
	Every    Every `json:"every" enum:"never,day,week" doc:"How often the caller is told what is in it"`
}

func shown(a access.Actor, v SavedView, follows map[ref.ID]Every) Shown {
	_, refused := access.Authorize(a, access.On(Name, access.Write), v.Space)
	every := Never
	if e, ok := follows[v.ID]; ok {
		every = e
	}
	return Shown{SavedView: v, MayWrite: refused == nil, Every: every}
}

const (
	fList  db.Fragment = `SELECT ` + columns + ` FROM saved_view t WHERE t.trashed_us IS NULL`
	fOf    db.Fragment = `AND t.lists = ?`
	fTrash db.Fragment = `SELECT ` + columns + ` FROM saved_view t WHERE t.trashed_us IS NOT NULL`
	fBy    db.Fragment = `ORDER BY t.sort_key, t.id LIMIT ?`
	fLast  db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// maxListed is how many views a list has at most.
const maxListed = 2000

// List gives the living views of a kind, of all kinds when it is empty, in the order of their names.
func (s *Service) List(ctx context.Context, a access.Actor, lists ref.Kind) ([]Shown, error) {
	b := db.Build(fList)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.If(lists != "", fOf, lists).Add(fBy, maxListed)
	views, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	follows, err := s.follows(ctx, a)
	all := make([]Shown, len(views))
	for i, v := range views {
		all[i] = shown(a, v, follows)
	}
	return all, err
}

// Trashed gives the views in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fLast, limit)
	views, err := db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
	all := make([]record.Trashed, len(views))
	for i, v := range views {
		all[i] = record.Trashed{Kind: Name, ID: v.ID, Space: v.Space, Title: v.Name, Rev: v.Rev, TrashedUS: v.TrashedUS}
	}
	return all, err
}

// Reverse takes one change of a view back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Seen tells where a view is that the actor may read. Errors: saved_view.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	v, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return v.Space, err
}

// Entries yields the search entries of all living views, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// Stands gives a view as it is, also in the trash, whoever asks: for whoever shows others what it asks.
// Errors: saved_view.not_found.
func Stands(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (SavedView, error) {
	return kind.Get(ctx, r, org, id)
}

func filterWords(rec map[string]jsontext.Value) string {
	var filters []Filter
	_ = json.Unmarshal(rec["filters"], &filters) // an erased one has none
	words := make([]string, len(filters))
	for i, f := range filters {
		words[i] = f.By + ": " + braced(f.Value)
	}
	return strings.Join(words, ", ")
}

func inBraces(field string) func(map[string]jsontext.Value) string {
	return func(rec map[string]jsontext.Value) string { return braced(record.Plain(rec[field])) }
}

var anID = regexp.MustCompile(`(own:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`)

// braced puts ids into braces, where the history names them.
func braced(s string) string { return anID.ReplaceAllString(s, "{$2}") }

// Kinds are the kinds whose lists have views.
func (s *Service) Kinds() []ref.Kind {
	names := make([]ref.Kind, len(s.kinds))
	for i, k := range s.kinds {
		names[i] = k.Kind
	}
	slices.Sort(names)
	return names
}
