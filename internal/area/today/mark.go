package today

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// What a reader can say to one change.
const (
	Accepted = "accepted" // it is as it should be; shown again only when the record changes anew
	Later    = "later"    // stays, though all else was seen
	Asked    = "asked"    // whoever made it was asked about it; stays like what is for later
	Nothing  = "none"     // takes back what was said
)

// marksAtMost is to how many changes one reader can have said something that still counts.
const marksAtMost = 1000

const (
	qMarks db.SQL = `SELECT kind, id, since, seq, said, at_us FROM change_mark WHERE org = $1 AND member = $2`
	qMark  db.SQL = `INSERT INTO change_mark (org, member, kind, id, since, seq, said, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (org, member, kind, id) DO UPDATE SET since = CASE WHEN change_mark.since < excluded.since THEN change_mark.since ELSE excluded.since END, seq = excluded.seq, said = excluded.said, at_us = excluded.at_us`
	qUnmark     db.SQL = `DELETE FROM change_mark WHERE org = $1 AND member = $2 AND kind = $3 AND id = $4`
	qMarkCount  db.SQL = `SELECT COUNT(*) FROM change_mark WHERE org = $1 AND member = $2`
	qMarksEnded db.SQL = `DELETE FROM change_mark WHERE org = $1 AND member = $2 AND said = 'accepted' AND seq <= $3`
)

// mark is what a reader said to a change: to everything that happened to a record after since, up to seq.
type mark struct {
	since, seq int64
	said       string
	at         clock.Micros
}

// kept reports whether the change stays when everything up to now is seen.
func (m mark) kept() bool { return m.said == Later || m.said == Asked }

// marks are what a reader said, by record.
type marks map[ref.Record]mark

// keptByKind lists the records of which something stays.
func (all marks) keptByKind() map[ref.Kind][]ref.ID {
	by := map[ref.Kind][]ref.ID{}
	for of, m := range all {
		if m.kept() {
			by[of.Kind] = append(by[of.Kind], of.ID)
		}
	}
	return by
}

// from is where what stays begins.
func (all marks) from(since int64) int64 {
	for _, m := range all {
		if m.kept() {
			since = min(since, m.since)
		}
	}
	return since
}

func (s *Service) marks(ctx context.Context, a access.Actor) (marks, error) {
	type row struct {
		of ref.Record
		mark
	}
	list, err := db.All(ctx, s.journal.DB(), func(in db.Row) (r row, err error) {
		err = in.Scan(&r.of.Kind, &r.of.ID, &r.since, &r.seq, &r.said, &r.at)
		return r, err
	}, qMarks, a.Org, a.Member)
	all := make(marks, len(list))
	for _, r := range list {
		all[r.of] = r.mark
	}
	return all, err
}

// apply takes away what was accepted, says what was said to the rest, and puts what is for later last.
func (all marks) apply(stories []story) []story {
	stories = slices.DeleteFunc(stories, func(st story) bool {
		m, ok := all[st.of()]
		return ok && m.said == Accepted && st.last.Seq <= m.seq
	})
	slices.SortStableFunc(stories, func(x, y story) int { return all.order(x) - all.order(y) })
	return stories
}

func (all marks) order(st story) int {
	if said, _ := all.of(st); said != "" {
		return 1
	}
	return 0
}

// of is what the reader said to a story as it is now, and when: nothing where it went on since.
func (all marks) of(st story) (said string, at clock.Micros) {
	if m, ok := all[st.of()]; ok && st.last.Seq <= m.seq {
		return m.said, m.at
	}
	return "", 0
}

// Say notes what the actor says to what happened to a record up to seq; Nothing takes back what they said before.
// It tells nobody anything, so that it needs no right in the record's space.
// Errors: changes.ahead, changes.too_many.
func (s *Service) Say(ctx context.Context, a access.Actor, of ref.Record, seq int64, said string) error {
	if err := s.reached(ctx, a, seq); err != nil {
		return err
	}
	since, _, err := s.lastVisit(ctx, a)
	if err != nil {
		return err
	}
	return s.journal.DB().Housekeep(ctx, "presence", func(tx *db.Tx) error {
		if said == Nothing {
			_, err := tx.Exec(qUnmark, a.Org, a.Member, of.Kind, of.ID)
			return err
		}
		var n int
		if err := tx.QueryRow(ctx, qMarkCount, a.Org, a.Member).Scan(&n); err != nil {
			return err
		}
		if n >= marksAtMost {
			return errs.New(errs.Conflict, "changes.too_many", "A thousand changes wait for you. Say that all are seen, or answer some of those for later first.")
		}
		_, err := tx.Exec(qMark, a.Org, a.Member, of.Kind, of.ID, min(since, seq), seq, said, clock.Of(s.clock.Now()))
		return err
	})
}

// reached refuses what the journal has not come to.
func (s *Service) reached(ctx context.Context, a access.Actor, seq int64) error {
	head, err := s.journal.Head(ctx, a.Org)
	if err == nil && (seq < 0 || seq > head.Seq) {
		err = errs.New(errs.Invalid, "changes.ahead", "The journal has not come that far. Load the changes again.")
	}
	return err
}
