package principal

import (
	"context"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Reversers takes changes of this area's records back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{
		Name:            s.reversePrincipal,
		KindWhereabouts: reverseWhereabouts,
		KindPartnership: s.reversePartnership,
	}
}

func (s *Service) reversePrincipal(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	was, err := principals.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if err := principals.Reverse(ctx, tx, row); err != nil {
		return err
	}
	now, err := principals.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	if was.Member != now.Member {
		a, err := access.ActorOf(ctx)
		if err != nil {
			return err
		}
		if !mayAssign(a, now.ID) {
			return errs.New(errs.Forbidden, "access.forbidden", "Only a lead, an owner or the principal can say whose sign-in this is.")
		}
	}
	return s.consequences(ctx, tx, was, now)
}

// reverseWhereabouts refuses what would put somebody in two places on one date.
func reverseWhereabouts(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	back := row.Before
	if row.Op == journal.Trash || row.Op == journal.Update {
		var w Whereabouts
		if err := json.Unmarshal(back, &w); err == nil && w.TrashedUS == 0 {
			if err := alone(ctx, tx, w); err != nil {
				return err
			}
		}
	}
	return whereabouts.Reverse(ctx, tx, row)
}

func (s *Service) reversePartnership(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := partnerships.Reverse(ctx, tx, row); err != nil {
		return err
	}
	p, err := partnerships.Get(ctx, tx, tx.Org(), row.ID)
	if err != nil {
		return err
	}
	of, err := principals.Get(ctx, tx, tx.Org(), p.Principal)
	if err != nil {
		return err
	}
	if of.TrashedUS != 0 && p.TrashedUS == 0 {
		return errs.New(errs.Conflict, "principal.trashed", "Whoever they supported is not here any more, so this can't be taken back.")
	}
	return grantPartner(tx, p, of.Zone)
}

// Seen tells in which space a principal is, if the actor may read the record: by a grant
// to it, or because they look after all principals.
// Errors: principal.not_found, access.forbidden.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := principals.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil && looksAfterAll(a) {
		p, err = principals.Get(ctx, s.j.DB(), a.Org, id)
	}
	return p.Space, err
}

// SeenWhereabouts is Seen for whereabouts.
func (s *Service) SeenWhereabouts(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	w, _, err := whereabouts.Open(ctx, s.j.DB(), a, id, access.Read)
	return w.Space, err
}

// SeenPartnership is Seen for a partnership.
func (s *Service) SeenPartnership(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := partnerships.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

var shownOfPrincipal = []record.Shown{
	{Name: "name"}, {Name: "title"}, {Name: "place"}, {Name: "zone"}, {Name: "colour"}, {Name: "video"},
	{Name: "hours", Text: func(rec map[string]jsontext.Value) string { return hoursText(rec["hours"]) }},
}

var weekdays = [...]string{"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// hoursText writes stored working hours as "Mon Tue Wed 09:00–18:00".
func hoursText(stored jsontext.Value) string {
	var hours []WorkingHours
	if json.Unmarshal(stored, &hours) != nil {
		return ""
	}
	var all []string
	for _, h := range hours {
		line := ""
		for _, d := range h.Days {
			if 1 <= d && d <= 7 {
				line += weekdays[d] + " "
			}
		}
		all = append(all, line+h.From+"–"+h.Until)
	}
	return strings.Join(all, ", ")
}

var shownOfWhereabouts = []record.Shown{{Name: "place"}, {Name: "zone"}, {Name: "from"}, {Name: "until"}, {Name: "note"}}

var shownOfPartnership = []record.Shown{
	{Name: "role"}, {Name: "from"}, {Name: "until"}, {Name: "sees_private"}, {Name: "reason"},
}

// Describe tells in words what a change of a principal did.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, shownOfPrincipal)
}

// DescribeWhereabouts tells in words what a change of whereabouts did.
func DescribeWhereabouts(before, after []byte) []record.Field {
	return record.Diff(before, after, shownOfWhereabouts)
}

// DescribePartnership tells in words what a change of a partnership did.
func DescribePartnership(before, after []byte) []record.Field {
	return record.Diff(before, after, shownOfPartnership)
}

const (
	qInTwoPlaces db.SQL = `SELECT a.principal || ' is in two places from ' || b.from_date FROM whereabouts a
JOIN whereabouts b ON b.org = a.org AND b.principal = a.principal AND b.id <> a.id AND b.trashed_us IS NULL
AND a.from_date <= b.from_date AND b.from_date <= a.until_date WHERE a.trashed_us IS NULL`
	qStraySpace db.SQL = `SELECT p.id || ' has a space of another kind' FROM principal p
JOIN space s ON s.org = p.org AND s.id = p.space WHERE s.kind <> 'principal' OR s.name <> p.name`
)

// Checks are what must always hold of principals.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("nobody is in two places on one date", qInTwoPlaces),
		doctor.Query("every principal has a space of their own", qStraySpace),
		doctor.Query("every principal with a sign-in owns their space", qOwnerless),
		doctor.Query("nobody owns a space that is another's", qOwnsStill),
		{Name: "every partnership's grant says what it says", Run: terms},
	}
}
