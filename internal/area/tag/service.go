package tag

import (
	"cmp"
	"context"
	"errors"
	"hash/fnv"
	"iter"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Service is everything that can be done with tags.
type Service struct {
	j      *journal.Journal
	tagged []ref.Kind
	follow []Follower
	heirs  *journal.Reading[map[ref.ID]ref.ID]
}

// New makes the service. tagged lists the kinds whose records are counted as uses of a tag.
func New(j *journal.Journal, tagged ...ref.Kind) *Service {
	s := &Service{j: j, tagged: tagged}
	s.heirs = journal.Read(j, s.readHeirs, Name)
	return s
}

// Answer is what a change of a tag answers with.
type Answer struct {
	Tag Tag     `json:"tag"`
	Act ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is a tag that somebody asks for.
type Draft struct {
	ID     ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second tag"`
	Space  ref.Space `json:"space,omitempty" maxLength:"36" doc:"Whose records have it: only who reads there sees it. The whole organisation's when absent"`
	Name   string    `json:"name" maxLength:"60"`
	Colour int       `json:"colour" minimum:"0" maximum:"7"`
}

// Change is a merge patch (RFC 7396) of what a person may write of a tag.
type Change struct {
	Name   op.Optional[string] `json:"name,omitzero" maxLength:"60"`
	Colour op.Optional[int]    `json:"colour,omitzero" minimum:"0" maximum:"7"`
}

// Create makes a tag. Sent twice with one id by one member, it is made once.
// Errors: tag.invalid, tag.name_taken, tag.id_taken, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	space := cmp.Or(d.Space, ref.Space(a.Org))
	permit, err := access.Authorize(a, access.On(Name, access.Write), space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		t := Tag{Head: record.Born(tx, d.ID, space), Name: d.Name, Colour: d.Colour}
		if err := s.fits(ctx, tx, &t); err != nil {
			return err
		}
		act, err := kind.Create(ctx, tx, &t)
		if err != nil {
			return err
		}
		out = Answer{Tag: t, Act: act}
		return tx.Reply(out)
	})
	return out, err
}

// Get gives one tag, also one in the trash. Errors: tag.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Tag, error) {
	t, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return t, err
}

const qTheHouses db.SQL = `SELECT id FROM tag WHERE org = $1 AND space = $1 AND name_key = $2 AND id <> $3 AND trashed_us IS NULL`

// fits checks a tag as it is going to be stored. One of a space can't be called as one that the whole house has:
// two of one name would be offered there. The other way round it may, since nobody is to learn what tags there are
// in spaces they don't see. Errors: tag.invalid, tag.name_taken.
func (s *Service) fits(ctx context.Context, tx *journal.Tx, t *Tag) error {
	if err := t.settle(); err != nil || t.Space == ref.Space(tx.Org()) {
		return err
	}
	_, err := db.One(ctx, tx, db.Scan1[ref.ID], qTheHouses, tx.Org(), textkey.Name(t.Name), t.ID)
	switch {
	case errors.Is(err, db.ErrNoRows):
		return nil
	case err == nil:
		return kind.Taken
	}
	return err
}

// Update changes a tag. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: tag.stale, tag.not_found, tag.invalid, tag.name_taken, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Tag) (Tag, error) {
		now := was
		c.Name.Apply(&now.Name)
		c.Colour.Apply(&now.Colour)
		if err := s.fits(ctx, tx, &now); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a tag away; records keep it for the day it is restored.
// Errors: tag.stale, tag.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a tag out of the trash. Errors: tag.stale, tag.not_found, tag.name_taken, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was Tag) (Tag, error) {
		if err := s.fits(ctx, tx, &was); err != nil {
			return was, err
		}
		if was.MergedInto == "" {
			return kind.Restore(tx, was)
		}
		now := was
		now.MergedInto, now.TrashedUS = "", 0
		if err := kind.Save(tx, was, &now); err != nil {
			return now, err
		}
		return now, s.settle(ctx, tx, was, now)
	})
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Tag) (Tag, error)) (out Answer, err error) {
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now Tag, act ref.Act) any {
		out = Answer{now, act}
		return out
	})
	return out, err
}

// Used is a tag with the number of records that have it.
type Used struct {
	Tag
	Uses int `json:"uses" doc:"On how many records it is that the caller may read, of all kinds"`
}

const (
	fList db.Fragment = `SELECT ` + columns + ` FROM tag t
WHERE t.trashed_us IS NULL`
	fTrash db.Fragment = `SELECT ` + columns + ` FROM tag t WHERE t.trashed_us IS NOT NULL`
	fBy    db.Fragment = `ORDER BY t.sort_key, t.id LIMIT ?`
	fLast  db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// MaxListed is how many tags a list has at most; an organisation with more has lost count itself.
const MaxListed = 2000

// List gives the living tags in the order of their names.
func (s *Service) List(ctx context.Context, a access.Actor) ([]Used, error) {
	b := db.Build(fList)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fBy, MaxListed)
	tags, err := db.All(ctx, s.j.DB(), scanUsed, b.SQL(), b.Args()...)
	if err != nil {
		return nil, err
	}
	uses, err := search.Uses(ctx, s.j.DB(), s.views(a), search.ByTag)
	for i := range tags {
		tags[i].Uses = uses[tags[i].ID]
	}
	return tags, err
}

func scanUsed(row db.Row) (Used, error) {
	var t Used
	err := row.Scan(append(t.Dest(), &t.Name, &t.Colour, &t.MergedInto)...)
	return t, err
}

// Trashed gives the tags in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fLast, limit)
	tags, err := db.All(ctx, s.j.DB(), scanUsed, b.SQL(), b.Args()...)
	all := make([]record.Trashed, len(tags))
	for i, t := range tags {
		all[i] = record.Trashed{Kind: Name, ID: t.ID, Space: t.Space, Title: t.Name, Rev: t.Rev, TrashedUS: t.TrashedUS}
	}
	return all, err
}

// Names gives the names of the living tags, for reading them out of typed text.
func (s *Service) Names(ctx context.Context, a access.Actor) ([]string, error) {
	tags, err := s.List(ctx, a)
	names := make([]string, len(tags))
	for i, t := range tags {
		names[i] = t.Name
	}
	return names, err
}

// A space's own tag goes before the organisation's.
const qNamed db.SQL = `SELECT id FROM tag WHERE org = $1 AND name_key = $2 AND trashed_us IS NULL AND space IN ($1, $3)
ORDER BY CASE WHEN space = $3 THEN 0 ELSE 1 END LIMIT 1`

// Named gives the ids of the tags of these names that records of a space may have, and makes
// those that are missing for the whole organisation, in the transaction of whoever brings records
// with tags in. A name that can't be a tag is left out. The permit must name the organisation's space.
func (s *Service) Named(ctx context.Context, tx *journal.Tx, space ref.Space, names []string) ([]ref.ID, error) {
	ids, _, err := s.NamedOrMade(ctx, tx, space, names)
	return ids, err
}

// NamedOrMade is Named, and tells how many were made.
func (s *Service) NamedOrMade(ctx context.Context, tx *journal.Tx, space ref.Space, names []string) (ids []ref.ID, made int, err error) {
	ids = []ref.ID{}
	for _, name := range names {
		id, fresh, err := s.Coloured(ctx, tx, space, name, -1)
		if err != nil {
			return nil, made, err
		}
		if fresh {
			made++
		}
		if id != "" {
			ids = append(ids, id)
		}
	}
	return ids, made, nil
}

// Coloured gives the tag of a name that records of a space may have, and makes it in a colour when there is none;
// below 0 the name decides on the colour. The id is empty for a name that can't be a tag.
func (s *Service) Coloured(ctx context.Context, tx *journal.Tx, space ref.Space, name string, colour int) (id ref.ID, fresh bool, err error) {
	if colour < 0 {
		colour = colourFor(name)
	}
	t := Tag{Head: record.Born(tx, "", ref.Space(tx.Org())), Name: name, Colour: colour}
	if t.settle() != nil {
		return "", false, nil
	}
	id, err = db.One(ctx, tx, db.Scan1[ref.ID], qNamed, tx.Org(), textkey.Name(t.Name), space)
	if errors.Is(err, db.ErrNoRows) {
		_, err = kind.Create(ctx, tx, &t)
		return t.ID, true, err
	}
	return id, false, err
}

// colourFor gives the same name the same colour every time.
func colourFor(name string) int {
	h := fnv.New32a()
	h.Write([]byte(textkey.Name(name)))
	return int(h.Sum32() % Colours)
}

// Seen tells where a tag is that the actor may read. Errors: tag.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	t, err := s.Get(ctx, a, id)
	return t.Space, err
}

// Entries yields the search entries of all living tags, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
