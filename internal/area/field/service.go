package field

import (
	"context"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Service is everything that can be done with fields of one's own.
type Service struct {
	j     *journal.Journal
	kinds []ref.Kind
	owned map[ref.Kind]record.Owned
}

// New makes the service of the kinds that have such fields, in the order in which they are offered.
func New(j *journal.Journal, owned ...record.Owned) *Service {
	s := &Service{j: j, owned: map[ref.Kind]record.Owned{}}
	for _, o := range owned {
		s.kinds = append(s.kinds, o.Kind)
		s.owned[o.Kind] = o
	}
	return s
}

// Answer is what a change of a field answers with.
type Answer struct {
	Field OwnField `json:"field"`
	Uses  int      `json:"uses" doc:"On how many records there is something in it, of those the caller may read"`
	Act   ref.Act  `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is a field that somebody asks for.
type Draft struct {
	ID       ref.ID       `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second field"`
	Space    ref.Space    `json:"space" maxLength:"36" doc:"The organisation's id for everywhere, or one space"`
	Name     string       `json:"name" maxLength:"60"`
	Type     own.Type     `json:"type" enum:"text,number,money,date,choice,person,link,checkbox"`
	Kinds    []ref.Kind   `json:"kinds" maxItems:"20"`
	Choices  []own.Option `json:"choices,omitempty" maxItems:"100"`
	Currency string       `json:"currency,omitempty" maxLength:"3" doc:"Three letters, as GBP"`
	Listed   bool         `json:"listed,omitempty"`
}

// Change is a merge patch (RFC 7396) of what a person may change of a field; its type stays.
type Change struct {
	Name     op.Optional[string]       `json:"name,omitzero" maxLength:"60"`
	Kinds    op.Optional[[]ref.Kind]   `json:"kinds,omitzero" maxItems:"20"`
	Choices  op.Optional[[]own.Option] `json:"choices,omitzero" maxItems:"100" doc:"Those that are offered; one that is missing stays on the records that have it"`
	Currency op.Optional[string]       `json:"currency,omitzero" maxLength:"3"`
	Listed   op.Optional[bool]         `json:"listed,omitzero"`
}

const (
	qCount db.SQL = `SELECT COUNT(*), COALESCE(MAX(position), 0) FROM field WHERE org = $1 AND trashed_us IS NULL`
)

// Create makes a field, behind the others. Sent twice with one id by one member, it is made once.
// Errors: field.invalid, field.name_taken, field.id_taken, field.too_many_fields, access.*.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = s.CreateIn(ctx, tx, d); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// CreateIn is Create inside an act that something else is part of, too. The permit must name the space.
func (s *Service) CreateIn(ctx context.Context, tx *journal.Tx, d Draft) (Answer, error) {
	var n, last int
	if err := tx.QueryRow(ctx, qCount, tx.Org()).Scan(&n, &last); err != nil {
		return Answer{}, err
	}
	if n >= MaxFields {
		return Answer{}, errs.Newf(errs.Conflict, "field.too_many_fields", "There are %d fields already. Put some into the trash first.", n)
	}
	f := OwnField{Head: record.Born(tx, d.ID, d.Space), Name: d.Name, Type: d.Type, Kinds: d.Kinds, Choices: d.Choices, Currency: d.Currency, Listed: d.Listed, Position: last + 1}
	if err := f.settle(s.kinds); err != nil {
		return Answer{}, err
	}
	act, err := kind.Create(ctx, tx, &f)
	return Answer{Field: f, Act: act}, err
}

// OfferIn adds choices to a field inside an act that something else is part of, too. The permit must name the
// field's space. Errors: field.not_found, field.invalid.
func (s *Service) OfferIn(ctx context.Context, tx *journal.Tx, id ref.ID, more ...own.Option) (OwnField, error) {
	was, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return was, err
	}
	now := was
	now.Choices = slices.Concat(was.Choices, more)
	if err := now.settle(s.kinds); err != nil {
		return now, err
	}
	return now, kind.Save(tx, was, &now)
}

// Update changes a field. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: field.stale, field.not_found, field.invalid, field.name_taken, access.*.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was OwnField) (OwnField, error) {
		now := was
		c.Name.Apply(&now.Name)
		c.Kinds.Apply(&now.Kinds)
		c.Currency.Apply(&now.Currency)
		c.Listed.Apply(&now.Listed)
		if c.Choices.Set {
			now.Choices = slices.Clone(c.Choices.Value)
			now.keep(was.Choices)
		}
		if err := now.settle(s.kinds); err != nil {
			return now, err
		}
		return now, kind.Save(tx, was, &now)
	})
}

// Trash puts a field away; records keep what they hold in it. Errors: field.stale, field.not_found, access.*.
func (s *Service) Trash(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Trash)
}

// Restore takes a field out of the trash. Errors: field.stale, field.not_found, field.name_taken, access.*.
func (s *Service) Restore(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, kind.Restore)
}

func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, OwnField) (OwnField, error)) (out Answer, err error) {
	uses, err := s.uses(ctx, a)
	if err != nil {
		return out, err
	}
	err = kind.Change(ctx, s.j, a, id, rev, change, func(now OwnField, act ref.Act) any {
		out = Answer{Field: now, Uses: uses[now.ID], Act: act}
		return out
	})
	return out, err
}

// Order puts fields into an order, all in one act: they share the places that they have; the
// others keep theirs. Errors: field.not_found, access.*.
func (s *Service) Order(ctx context.Context, a access.Actor, ids []ref.ID) (act ref.Act, err error) {
	var spaces []ref.Space
	var places []int
	for _, id := range ids {
		f, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
		if err != nil {
			return "", err
		}
		spaces, places = append(spaces, f.Space), append(places, f.Position)
	}
	if len(ids) == 0 {
		return "", nil
	}
	slices.Sort(places)
	for i := 1; i < len(places); i++ {
		places[i] = max(places[i], places[i-1]+1)
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), spaces...)
	if err != nil {
		return "", err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		act = ""
		for i, id := range ids {
			was, err := kind.Get(ctx, tx, tx.Org(), id)
			if err != nil {
				return err
			}
			if was.Position == places[i] {
				continue
			}
			now := was
			now.Position = places[i]
			if err := kind.Save(tx, was, &now); err != nil {
				return err
			}
			act = tx.Act()
		}
		return tx.Reply(fieldActBody{act})
	})
	return act, err
}

type fieldActBody struct {
	Act ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Used is a field with the number of records that hold something in it.
type Used struct {
	OwnField
	Uses     int  `json:"uses" doc:"On how many records there is something in it, of those the caller may read"`
	MayWrite bool `json:"may_write" doc:"The caller may change the field itself"`
}

const (
	fList  db.Fragment = `SELECT ` + columns + ` FROM field t WHERE t.trashed_us IS NULL`
	fTrash db.Fragment = `SELECT ` + columns + ` FROM field t WHERE t.trashed_us IS NOT NULL`
	fBy    db.Fragment = `ORDER BY t.position, t.name_key, t.id LIMIT ?`
	fLast  db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// List gives the living fields in their order.
func (s *Service) List(ctx context.Context, a access.Actor) ([]Used, error) {
	all, err := s.living(ctx, a)
	if err != nil || len(all) == 0 {
		return []Used{}, err
	}
	uses, err := s.uses(ctx, a)
	used := make([]Used, len(all))
	for i, f := range all {
		_, refused := access.Authorize(a, access.On(Name, access.Write), f.Space)
		used[i] = Used{OwnField: f, Uses: uses[f.ID], MayWrite: refused == nil}
	}
	return used, err
}

func (s *Service) living(ctx context.Context, a access.Actor) ([]OwnField, error) {
	b := db.Build(fList)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fBy, MaxFields)
	return db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
}

func (s *Service) trashed(ctx context.Context, a access.Actor, limit int) ([]OwnField, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), false)
	b.Add(fLast, limit)
	return db.All(ctx, s.j.DB(), scan, b.SQL(), b.Args()...)
}

// Trashed gives the fields in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	fields, err := s.trashed(ctx, a, limit)
	all := make([]record.Trashed, len(fields))
	for i, f := range fields {
		all[i] = record.Trashed{Kind: Name, ID: f.ID, Space: f.Space, Title: f.Name, Rev: f.Rev, TrashedUS: f.TrashedUS}
	}
	return all, err
}

// Names gives what fields, living and trashed, and their choices are called.
func (s *Service) Names(ctx context.Context, a access.Actor) (map[ref.ID]string, error) {
	living, err := s.living(ctx, a)
	if err != nil {
		return nil, err
	}
	gone, err := s.trashed(ctx, a, MaxFields)
	names := map[ref.ID]string{}
	for _, f := range slices.Concat(living, gone) {
		names[f.ID] = f.Name
		for _, o := range f.Choices {
			names[o.ID] = o.Name
		}
	}
	return names, err
}

func (s *Service) views(a access.Actor) map[ref.Kind]access.View {
	views := make(map[ref.Kind]access.View, len(s.kinds))
	for _, kind := range s.kinds {
		views[kind] = access.Scope(a, access.On(kind, access.Read))
	}
	return views
}

func (s *Service) uses(ctx context.Context, a access.Actor) (map[ref.ID]int, error) {
	return search.Uses(ctx, s.j.DB(), s.views(a), search.ByField)
}

// Places lists the records that hold something in a field, as far as the actor may read them.
// Errors: field.not_found.
func (s *Service) Places(ctx context.Context, a access.Actor, id ref.ID) (places []search.Place, more bool, err error) {
	if _, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read); err != nil {
		return nil, false, err
	}
	return search.Having(ctx, s.j.DB(), s.views(a), search.ByField, id)
}

// Reverse takes one change of a field back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Seen tells where a field is that the actor may read. Errors: field.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	f, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return f.Space, err
}

func choiceWords(rec map[string]jsontext.Value) string {
	var choices []own.Option
	_ = json.Unmarshal(rec["choices"], &choices) // an erased one has none
	var names []string
	for _, o := range choices {
		if !o.Gone {
			names = append(names, o.Name)
		}
	}
	return strings.Join(names, ", ")
}
