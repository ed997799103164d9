package listing

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// OwnColumn is a field of one's own that is a column, too.
type OwnColumn struct {
	Field ref.ID
	Name  string
	Type  own.Type
}

// House knows what stands around records.
type House interface {
	// ZoneOf is where the one who asks reads dates. Errors: member.not_found.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
	// Called names tags, members, spaces, calendars and choices.
	Called(ctx context.Context, a access.Actor) (map[ref.ID]string, error)
	// OwnColumns are the own fields of a kind, in their order.
	OwnColumns(ctx context.Context, a access.Actor, kind ref.Kind) ([]OwnColumn, error)
}

// Service is everything that can be done with lists.
type Service struct {
	r     record.Reader
	clock clock.Clock
	house House
	kinds []listed.Lister
}

// New makes the service of the kinds that are listed, in the order in which they are offered.
func New(r record.Reader, c clock.Clock, house House, kinds ...listed.Lister) *Service {
	return &Service{r: r, clock: c, house: house, kinds: kinds}
}

// Kinds describes what is listed and can be asked.
func (s *Service) Kinds() []listed.ListKind {
	all := make([]listed.ListKind, len(s.kinds))
	for i, k := range s.kinds {
		all[i] = k.About()
	}
	return all
}

// Errors: list.unknown.
func (s *Service) of(kind ref.Kind) (listed.Lister, error) {
	i := slices.IndexFunc(s.kinds, func(k listed.Lister) bool { return k.About().Kind == kind })
	if i < 0 {
		return nil, errs.New(errs.NotFound, "list.unknown", "There are no lists of such records.")
	}
	return s.kinds[i], nil
}

// Rows gives one page of a list and the cursor of the next.
// Errors: list.unknown, list.question, field.filter, cursor.invalid.
func (s *Service) Rows(ctx context.Context, a access.Actor, kind ref.Kind, q listed.Question) ([]listed.ListRow, string, error) {
	k, err := s.of(kind)
	if err != nil {
		return nil, "", err
	}
	if err := s.place(ctx, a, &q); err != nil {
		return nil, "", err
	}
	return k.Page(ctx, s.r, a, q)
}

// place tells a question who asks, and where their days begin.
func (s *Service) place(ctx context.Context, a access.Actor, q *listed.Question) error {
	name, err := s.house.ZoneOf(ctx, a)
	if err != nil {
		return err
	}
	if q.Zone, err = zone.Load(name); err != nil {
		q.Zone = zone.UTC // checked when it was stored
	}
	q.Me, q.Today = a.Member, clock.DateOf(s.clock.Now().In(q.Zone.Location()))
	return nil
}

// Set puts a value into a column of a record; rev is the one the caller has seen.
// Errors: list.unknown, list.read_only and those of the kind.
func (s *Service) Set(ctx context.Context, a access.Actor, of ref.Record, rev int64, column, value string) (ref.Act, error) {
	k, err := s.of(of.Kind)
	if err != nil {
		return "", err
	}
	return k.Set(ctx, a, of.ID, rev, column, value)
}
