package history

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/pattern"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Kind is what a kind of record adds to its history.
type Kind struct {
	// Seen tells in which space a record is, if the actor may read it.
	// Errors: <kind>.not_found, access.forbidden.
	Seen func(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error)
	// Describe puts a change into words, from the record as the journal kept it
	// before and after; either may be nil.
	Describe func(before, after []byte) []record.Field
	// Holds names the fields that Describe gives as ids, joined with commas, and Called
	// tells whose ids they are; nil where there are none.
	Holds []string
	// Mentions names the fields in whose words ids stand in braces, likewise.
	Mentions []string
	Called   func(ctx context.Context, a access.Actor) (map[ref.ID]string, error)
	// Why tells for which reason acts were done that were against the rules; nil when nobody asks.
	Why func(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error)
	// Hidden reports whether a kept version was private; nil when none ever is.
	Hidden func(kept []byte) bool
	// ByOffice says that whoever may write such records by their place in the organisation reads
	// their story, and takes their changes back, without a grant to where they are.
	ByOffice bool
	// Shared says that a record is seen in several spaces, and Seen gives the one in which the actor
	// sees it: whoever does reads all of its story, as deep as they see there.
	Shared bool
	// Reverse takes one change back; nil for kinds whose changes can't be undone.
	Reverse journal.Reverser
	// Trashed lists what the actor sees of the trash, thrown away last first; nil
	// for kinds without a trash.
	Trashed func(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error)
}

// Names knows the members of an organisation.
type Names interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// Service is the story of all records.
type Service struct {
	j     *journal.Journal
	names Names
	kinds map[ref.Kind]Kind
	// guests tells who did what was done by a link; nil when nobody does.
	guests func(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error)
	// besides tell of what belongs to the story of records of other kinds.
	besides []Beside
	// own gives the names of own fields, of their choices and of members; nil when there are none.
	own func(ctx context.Context, a access.Actor) (map[ref.ID]string, error)
}

// New makes the service of the kinds it is given.
func New(j *journal.Journal, names Names, kinds map[ref.Kind]Kind) *Service {
	return &Service{j: j, names: names, kinds: kinds}
}

// NameGuests says how to find out who, outside, did what was done by a link.
func (s *Service) NameGuests(guests func(ctx context.Context, org ref.Org, acts []ref.Act) (map[ref.Act]string, error)) {
	s.guests = guests
}

// Aside is a change of another record that belongs to the story of the one asked for: that it
// was linked, that somebody said something about it.
type Aside struct {
	Row    journal.Row
	Fields []record.Field
}

// Beside gives the asides of a record before a sequence number, newest first and at most limit, of
// those that the actor may read, who may read the record.
type Beside func(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]Aside, error)

// Tell adds what belongs to the story of records of other kinds.
func (s *Service) Tell(beside Beside) { s.besides = append(s.besides, beside) }

// NameOwn says what own fields, their choices and members are called.
func (s *Service) NameOwn(own func(ctx context.Context, a access.Actor) (map[ref.ID]string, error)) {
	s.own = own
}

// By is who did something.
type By struct {
	ID   ref.Member `json:"id"`
	Name string     `json:"name"`
}

// Change is one line of a record's history.
type Change struct {
	Seq      int64          `json:"seq"`
	AtUS     clock.Micros   `json:"at_us"`
	Op       journal.Op     `json:"op" enum:"create,update,trash,restore,delete"`
	By       By             `json:"by"`
	OnBehalf bool           `json:"on_behalf" doc:"Done for the principal in whose space it is"`
	Behalf   ref.ID         `json:"on_behalf_of,omitempty" doc:"That principal, for whom it was done"`
	Via      string         `json:"via"`
	Kind     ref.Kind       `json:"kind,omitempty" doc:"Of what changed, where that is not the record itself but belongs to its story: a tie"`
	Act      ref.Act        `json:"act"`
	Undoes   ref.Act        `json:"undoes,omitempty" doc:"The act that this one took back"`
	Undone   bool           `json:"undone" doc:"Taken back, as things stand"`
	Redacted bool           `json:"redacted" doc:"It was private then, so what changed is not shown"`
	Reason   string         `json:"reason,omitempty" doc:"Why it was done against the rules"`
	Fields   []record.Field `json:"fields"`
}

// MaxChanges is how many lines one read gives.
const MaxChanges = 200

// Of tells what happened to a record before a sequence number (0 for the end),
// newest first.
// Errors: record.not_found for an unknown kind, <kind>.not_found, access.forbidden.
func (s *Service) Of(ctx context.Context, a access.Actor, kind ref.Kind, id ref.ID, before int64, limit int) ([]Change, error) {
	k, ok := s.kinds[kind]
	if !ok || k.Seen == nil {
		return nil, errs.Missing("record")
	}
	seen, err := k.Seen(ctx, a, id)
	if err != nil {
		return nil, err
	}
	if before <= 0 {
		before = int64(clock.Forever)
	}
	limit = min(limit, MaxChanges)
	rows, err := s.j.OfRecord(ctx, a.Org, kind, id, before, limit)
	if err != nil {
		return nil, err
	}
	view := access.Scope(a, access.On(kind, access.Read))
	rows = k.readable(a, view, seen, rows)
	rows, aside, err := s.asides(ctx, a, ref.Record{Kind: kind, ID: id}, rows, before, limit)
	if err != nil {
		return nil, err
	}
	names, err := s.names.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	undone, err := journal.Undone(ctx, s.j.DB(), a.Org, acts(rows))
	if err != nil {
		return nil, err
	}
	outside, err := s.outside(ctx, a.Org, rows)
	if err != nil {
		return nil, err
	}
	why, err := k.reasons(ctx, a.Org, rows)
	if err != nil {
		return nil, err
	}
	changes := make([]Change, len(rows))
	called := s.naming(ctx, a, k)
	for i, r := range rows {
		c := Change{
			Seq: r.Seq, AtUS: r.At, Op: r.Op, By: By{ID: r.Actor, Name: names[r.Actor]}, OnBehalf: r.OnBehalfOf != "", Behalf: r.OnBehalfOf, Via: r.Via,
			Act: r.Act, Undoes: r.Undoes, Undone: undone[r.Act], Fields: []record.Field{},
		}
		if f, is := aside[r.Seq]; is {
			c.Kind, c.Fields = r.Kind, f
			changes[i] = c
			continue
		}
		c.Redacted = k.hides(view, r)
		if !c.Redacted && k.Describe != nil {
			if c.Fields, err = called(k.Describe(r.Before, r.After)); err != nil {
				return nil, err
			}
		}
		if !c.Redacted {
			c.Reason = why[r.Act]
		}
		if r.Via == string(access.Link) {
			c.By, c.OnBehalf = By{Name: outside[r.Act]}, false
			if c.Redacted {
				c.By.Name = ""
			}
		}
		changes[i] = c
	}
	return changes, nil
}

// readable leaves out rows of spaces that the actor doesn't read.
func (k Kind) readable(a access.Actor, view access.View, seen ref.Space, rows []journal.Row) []journal.Row {
	for i := range rows {
		if k.Shared && !view.Has(rows[i].Space) {
			rows[i].Space = seen
		}
	}
	if k.ByOffice && len(rows) > 0 && a.May(access.On(rows[0].Kind, access.Write), ref.Space(a.Org)) {
		return rows
	}
	return slices.DeleteFunc(rows, func(r journal.Row) bool { return !view.Content(r.Space) })
}

// reasons tells for which reasons acts were done that were against the rules.
func (k Kind) reasons(ctx context.Context, org ref.Org, rows []journal.Row) (map[ref.Act]string, error) {
	if k.Why == nil || len(rows) == 0 {
		return nil, nil
	}
	return k.Why(ctx, org, acts(rows))
}

// asides puts what belongs to the story of a record between the rows of its own, and gives what
// they say by their numbers.
func (s *Service) asides(ctx context.Context, a access.Actor, of ref.Record, rows []journal.Row, before int64, limit int) ([]journal.Row, map[int64][]record.Field, error) {
	aside := map[int64][]record.Field{}
	for _, beside := range s.besides {
		more, err := beside(ctx, a, of, before, limit)
		if err != nil {
			return nil, nil, err
		}
		for _, one := range more {
			aside[one.Row.Seq] = one.Fields
			rows = append(rows, one.Row)
		}
	}
	if len(aside) > 0 {
		slices.SortFunc(rows, func(a, b journal.Row) int { return cmp.Compare(b.Seq, a.Seq) })
	}
	return rows[:min(len(rows), limit)], aside, nil
}

// outside names those who did things by a link.
func (s *Service) outside(ctx context.Context, org ref.Org, rows []journal.Row) (map[ref.Act]string, error) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r journal.Row) bool { return r.Via != string(access.Link) })
	if s.guests == nil || len(rows) == 0 {
		return nil, nil
	}
	return s.guests(ctx, org, acts(rows))
}

// calling puts names for the ids in fields; the names are asked for when there are any.
func (k Kind) calling(ctx context.Context, a access.Actor) func([]record.Field) ([]record.Field, error) {
	var names map[ref.ID]string
	return func(fields []record.Field) ([]record.Field, error) {
		for i, f := range fields {
			holds := slices.Contains(k.Holds, f.Name)
			if k.Called == nil || !holds && !slices.Contains(k.Mentions, f.Name) {
				continue
			}
			if names == nil {
				var err error
				if names, err = k.Called(ctx, a); err != nil {
					return nil, err
				}
			}
			name := mentioned
			if holds {
				name = named
			}
			fields[i].Before, fields[i].After = name(f.Before, names), name(f.After, names)
		}
		return fields, nil
	}
}

// naming puts names for all ids in fields.
func (s *Service) naming(ctx context.Context, a access.Actor, k Kind) func([]record.Field) ([]record.Field, error) {
	called, owned := k.calling(ctx, a), s.owning(ctx, a)
	return func(fields []record.Field) ([]record.Field, error) {
		fields, err := called(fields)
		if err != nil {
			return nil, err
		}
		return owned(fields)
	}
}

// owning puts names for own fields, and for the choices and members in them.
func (s *Service) owning(ctx context.Context, a access.Actor) func([]record.Field) ([]record.Field, error) {
	var names map[ref.ID]string
	return func(fields []record.Field) ([]record.Field, error) {
		for i, f := range fields {
			rest, is := strings.CutPrefix(f.Name, record.OwnPrefix)
			if !is || s.own == nil {
				continue
			}
			if names == nil {
				var err error
				if names, err = s.own(ctx, a); err != nil {
					return nil, err
				}
			}
			sort, id, _ := strings.Cut(rest, ":")
			fields[i].Name = named(id, names)
			if sort == string(own.Choice) || sort == string(own.Person) {
				fields[i].Before, fields[i].After = named(f.Before, names), named(f.After, names)
			}
		}
		return fields, nil
	}
}

// gone stands for what has no name for whoever reads.
const gone = "one that is gone"

func named(ids string, names map[ref.ID]string) string {
	if ids == "" {
		return ""
	}
	parts := strings.Split(ids, ", ")
	for i, id := range parts {
		if parts[i] = names[ref.ID(id)]; parts[i] == "" {
			parts[i] = gone
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

// inBraces is an id in words.
var inBraces = pattern.Of(`\{[0-9a-f-]{36}\}`)

func mentioned(words string, names map[ref.ID]string) string {
	return inBraces().ReplaceAllStringFunc(words, func(id string) string {
		return cmp.Or(names[ref.ID(id[1:len(id)-1])], gone)
	})
}

// hides reports whether what a row says is not for this view.
func (k Kind) hides(v access.View, r journal.Row) bool {
	return k.Hidden != nil && !v.Private(r.Space) && (k.Hidden(r.Before) || k.Hidden(r.After))
}

func acts(rows []journal.Row) []ref.Act {
	all := make([]ref.Act, len(rows))
	for i, r := range rows {
		all[i] = r.Act
	}
	return all
}

// Undo takes a whole act back, as an act of its own.
// Errors: act.not_found, act.undone, act.not_undoable, access.*, and each kind's own.
func (s *Service) Undo(ctx context.Context, a access.Actor, act ref.Act) (ref.Act, error) {
	reversers := map[ref.Kind]journal.Reverser{}
	var byOffice []ref.Kind
	for name, k := range s.kinds {
		if k.ByOffice {
			byOffice = append(byOffice, name)
		}
		if k.Reverse == nil {
			continue
		}
		view := access.Scope(a, access.On(name, access.Read))
		reversers[name] = func(ctx context.Context, tx *journal.Tx, r journal.Row) error {
			if k.hides(view, r) {
				return errs.Missing("act")
			}
			return k.Reverse(ctx, tx, r)
		}
	}
	return s.j.Undo(ctx, a, act, reversers, byOffice...)
}

// MaxTrashed is how many records in the trash one read gives.
const MaxTrashed = 200

// Trash lists what the actor sees of the trash, thrown away last first.
func (s *Service) Trash(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	limit = min(limit, MaxTrashed)
	all := []record.Trashed{}
	for _, k := range s.kinds {
		if k.Trashed == nil {
			continue
		}
		of, err := k.Trashed(ctx, a, limit)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	slices.SortFunc(all, func(a, b record.Trashed) int {
		switch {
		case a.TrashedUS != b.TrashedUS:
			return int(min(1, max(-1, b.TrashedUS-a.TrashedUS)))
		case a.ID < b.ID:
			return -1
		}
		return 1
	})
	return all[:min(limit, len(all))], nil
}
