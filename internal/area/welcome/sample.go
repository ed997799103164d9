package welcome

import (
	"cmp"
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// SampleOf is the executive that a house has to look around with.
type SampleOf struct {
	ID        ref.ID       `json:"id" format:"uuid"`
	Name      string       `json:"name"`
	Rev       int64        `json:"rev"`
	CreatedUS clock.Micros `json:"created_us"`
	CreatedBy ref.Member   `json:"created_by"`
}

// Houses makes the sample and takes it away.
type Houses interface {
	// Sample gives the one there is. Errors: principal.not_found.
	Sample(ctx context.Context, org ref.Org) (SampleOf, error)
	// May reports whether somebody makes and removes it.
	May(a access.Actor) bool
	// Make makes it in the name of whoever asks. Errors: principal.sample_there, access.*.
	Make(ctx context.Context, a access.Actor) error
	// Remove takes it away in one act, if check lets it. Errors: principal.not_found, principal.stale, access.*, those of check.
	Remove(ctx context.Context, a access.Actor, id ref.ID, rev int64, check func(*journal.Tx) error) (ref.Act, error)
}

// SampleCount is how many records there are of a kind.
type SampleCount struct {
	Kind  ref.Kind `json:"kind"`
	Count int      `json:"count"`
}

// SampleShown is what there is to look around with.
type SampleShown struct {
	SampleOf
	Made  []SampleCount `json:"made" doc:"What came with it and is still there, edited or not"`
	Added []SampleCount `json:"added" doc:"What people have added since: it goes too when the sample is removed"`
	Total int           `json:"added_total" doc:"How many those are; say it when you remove the sample"`
}

const (
	qBegan   db.SQL = `SELECT seq FROM journal WHERE org = $1 AND kind = 'principal' AND id = $2 ORDER BY seq LIMIT 1`
	qHistory db.SQL = `SELECT kind, id, op, via FROM journal WHERE org = $1 AND seq > $2 AND space = $3 ORDER BY seq`
)

// unseen are the kinds that stand for nothing that a person made: they follow from others.
var unseen = []ref.Kind{"principal", "partnership", "telling", "finding_answer", "calendar"}

// counted tells what stands in a sample's space: what came with it, and what was added since.
func counted(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (made, added []SampleCount, total int, err error) {
	began, err := db.One(ctx, r, db.Scan1[int64], qBegan, org, id)
	if err != nil {
		return nil, nil, 0, err
	}
	mine, theirs := map[ref.Record]bool{}, map[ref.Record]bool{} // and whether each is living
	err = db.Each(ctx, r, func(row db.Row) error {
		var of ref.Record
		var op, via string
		if err := row.Scan(&of.Kind, &of.ID, &op, &via); err != nil {
			return err
		}
		to := theirs
		if _, ours := mine[of]; ours || via == string(access.Sample) {
			to = mine
		}
		to[of] = op != string(journal.Trash) && op != string(journal.Delete)
		return nil
	}, qHistory, org, began, id)
	made, _ = sums(mine)
	added, total = sums(theirs)
	return made, added, total, err
}

func sums(living map[ref.Record]bool) (all []SampleCount, total int) {
	by := map[ref.Kind]int{}
	for of, yes := range living {
		if yes && !slices.Contains(unseen, of.Kind) {
			by[of.Kind]++
			total++
		}
	}
	all = []SampleCount{}
	for kind, n := range by {
		all = append(all, SampleCount{kind, n})
	}
	slices.SortFunc(all, func(x, y SampleCount) int { return cmp.Or(y.Count-x.Count, cmp.Compare(x.Kind, y.Kind)) })
	return all, total
}

// may refuses those who neither make nor remove the sample. Errors: access.*.
func may(a access.Actor) error {
	_, err := access.Office(a, access.On("principal", access.Write))
	return err
}

// Sample tells what there is to look around with, to those who invite people: they make it, and take it away.
// Errors: principal.not_found, access.*.
func (s *Service) Sample(ctx context.Context, a access.Actor) (out SampleShown, err error) {
	if _, err := access.Authorize(a, access.On("invitation", access.Read), ref.Space(a.Org)); err != nil {
		return out, err
	}
	if out.SampleOf, err = s.houses.Sample(ctx, a.Org); err != nil {
		return out, err
	}
	out.Made, out.Added, out.Total, err = counted(ctx, s.j.DB(), a.Org, out.ID)
	return out, err
}

// Make makes an executive to look around with, with some days of theirs. An organisation has one at a time.
// Errors: principal.sample_there, access.*.
func (s *Service) Make(ctx context.Context, a access.Actor) (SampleShown, error) {
	if err := may(a); err != nil {
		return SampleShown{}, err
	}
	if err := s.houses.Make(ctx, a); err != nil {
		return SampleShown{}, err
	}
	return s.Sample(ctx, a)
}

// Remove takes the sample away with all that is theirs, as one act: what people added to it too, as long as it is
// no more than they were told. Nothing else is touched.
// Errors: principal.not_found, principal.stale, sample.added, access.*.
func (s *Service) Remove(ctx context.Context, a access.Actor, id ref.ID, rev int64, told int) (ref.Act, error) {
	if err := may(a); err != nil {
		return "", err
	}
	return s.houses.Remove(ctx, a, id, rev, func(tx *journal.Tx) error {
		_, _, total, err := counted(ctx, tx, tx.Org(), id)
		if err == nil && total > told {
			err = errs.Newf(errs.Conflict, "sample.added", "Somebody has added more to it meanwhile: %d in all. Look again before it goes.", total)
		}
		return err
	})
}
