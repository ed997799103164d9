package telling

import (
	"context"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	qClose  db.SQL = `UPDATE telling SET open = 0 WHERE org = $1 AND id = $2`
	qReopen db.SQL = `UPDATE telling SET open = 1 WHERE org = $1 AND id = $2`
)

// Mark says who was told of a meeting as it stands.
type Mark struct {
	ID     ref.ID   `json:"id" maxLength:"36" doc:"Of the event or hold set"`
	State  string   `json:"state" maxLength:"80" doc:"As it stood when they were told"`
	People []string `json:"people,omitempty" maxItems:"500" doc:"Who was told; all who had to be when absent"`
}

// Marked is what was marked.
type Marked struct {
	Told int     `json:"told" doc:"How many messages are no longer to be sent"`
	Act  ref.Act `json:"act"`
}

var (
	errGone    = errs.New(errs.Conflict, "telling.done", "Nobody has to be told of this any more: it was marked meanwhile, or there is nothing to tell. Load the list again.")
	errChanged = errs.New(errs.Conflict, "telling.changed", "The meeting was changed again meanwhile, so the message is another one. Read it again before you mark it.")
)

// marks is what the journal keeps: who knew what before and after.
type marks struct {
	Kind   ref.Kind `json:"kind"`
	Title  string   `json:"title"`
	People []told   `json:"people"`
}

// Tell marks people as told, in one act over all meetings named.
// Errors: telling.done, telling.changed, telling.not_found, access.*.
func (s *Service) Tell(ctx context.Context, a access.Actor, list []Mark) (out Marked, err error) {
	rows, spaces, err := s.rows(ctx, a, list)
	if err != nil {
		return out, err
	}
	if err := s.seen(ctx, a, rows, spaces); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Kind, access.Write), spaces...)
	if err != nil {
		return out, err
	}
	house, err := s.people.House(ctx, a)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out = Marked{Act: tx.Act()}
		for i, m := range list {
			standing, err := s.standing(ctx, a, rows[i:i+1])
			if err != nil {
				return err
			}
			now, ok := standing[m.ID]
			switch {
			case !ok:
				return errs.Missing(string(Kind))
			case now.state() != m.State:
				return errChanged
			}
			t, err := s.open(ctx, tx, a, rows[i], now, &house, tx.Now())
			if err != nil {
				return err
			}
			n, err := t.mark(tx, m.People)
			if err != nil {
				return err
			}
			out.Told += n
		}
		if out.Told == 0 {
			return errGone
		}
		return tx.Reply(out)
	})
	return out, err
}

// rows loads the meetings to be marked, and tells in which spaces they are.
func (s *Service) rows(ctx context.Context, a access.Actor, list []Mark) (rows []row, spaces []ref.Space, err error) {
	seen := map[ref.ID]bool{}
	for _, m := range list {
		found, err := db.All(ctx, s.j.DB(), scanRow, qOne, a.Org, m.ID)
		if err != nil {
			return nil, nil, err
		}
		if len(found) == 0 || seen[m.ID] {
			return nil, nil, errs.Missing(string(Kind))
		}
		seen[m.ID] = true
		rows = append(rows, found[0])
		if !slices.Contains(spaces, found[0].space) {
			spaces = append(spaces, found[0].space)
		}
	}
	return rows, spaces, nil
}

// seen refuses what the actor may not see whole, as if it were not there.
func (s *Service) seen(ctx context.Context, a access.Actor, rows []row, spaces []ref.Space) error {
	if _, err := access.Authorize(a, access.On(Kind, access.Read), spaces...); err != nil {
		return err
	}
	standing, err := s.standing(ctx, a, rows)
	for _, r := range rows {
		if _, ok := standing[r.id]; !ok && err == nil {
			err = errs.Missing(string(Kind))
		}
	}
	return err
}

// mark writes who knows now how a meeting stands.
func (t *telling) mark(tx *journal.Tx, people []string) (int, error) {
	before, after := marks{Kind: t.kind, Title: t.now.Title}, marks{Kind: t.kind, Title: t.now.Title}
	left := 0
	for _, c := range t.changes() {
		key := c.guest.key()
		if len(people) > 0 && !slices.Contains(people, key) {
			left++
			continue
		}
		was, had := t.told[key]
		if !had {
			was = told{Person: key, AtUS: -1} // is told what everybody was
		}
		now := told{Person: key, Known: t.standing.Hash, Sequence: t.sequence(&c), AtUS: tx.Now(), Member: tx.Member()}
		if t.now.Gone {
			now.Known = ""
		}
		before.People, after.People = append(before.People, was), append(after.People, now)
		if _, err := tx.Exec(qToldSet, tx.Org(), t.id, key, now.Known, now.Sequence, now.AtUS, now.Member); err != nil {
			return 0, err
		}
	}
	if len(after.People) == 0 {
		return 0, nil
	}
	if _, err := tx.Derive(qTextPut, tx.Org(), t.id, t.standing.Hash, t.standing.Text); err != nil {
		return 0, err
	}
	if left == 0 {
		if _, err := tx.Derive(qClose, tx.Org(), t.id); err != nil {
			return 0, err
		}
	}
	return len(after.People), tx.Tell(journal.Entry{Space: t.space, Kind: Kind, ID: t.id, Op: journal.Update, Rev: 1, Before: before, After: after})
}

// Reverse takes a marking back: they have not been told after all. It is a
// journal.Reverser. Errors: telling.changed_since.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, r journal.Row) error {
	var before, after marks
	if json.Unmarshal(r.Before, &before) != nil || json.Unmarshal(r.After, &after) != nil || len(before.People) != len(after.People) {
		return errs.New(errs.Conflict, "telling.changed_since", "What was known before is no longer kept, so this can't be taken back.")
	}
	list, err := db.All(ctx, tx, scanTold, qToldGet, tx.Org(), r.ID)
	if err != nil {
		return err
	}
	stands := map[string]told{}
	for _, one := range list {
		stands[one.Person] = one
	}
	for i, was := range before.People {
		now, ok := stands[was.Person]
		if !ok {
			now = told{Person: was.Person, AtUS: clock.Micros(-1)}
		}
		if now != after.People[i] {
			return errs.New(errs.Conflict, "telling.changed_since", "They were told of something else since, so this can't be taken back.")
		}
		if was.AtUS < 0 {
			_, err = tx.Exec(qToldDrop, tx.Org(), r.ID, was.Person)
		} else {
			_, err = tx.Exec(qToldSet, tx.Org(), r.ID, was.Person, was.Known, was.Sequence, was.AtUS, was.Member)
		}
		if err != nil {
			return err
		}
	}
	if _, err := tx.Derive(qReopen, tx.Org(), r.ID); err != nil {
		return err
	}
	return tx.Tell(journal.Entry{Space: r.Space, Kind: Kind, ID: r.ID, Op: journal.Update, Rev: 1, Before: after, After: before})
}
