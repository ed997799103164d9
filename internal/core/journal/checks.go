package journal

import (
	"bytes"
	"context"
	"fmt"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

const (
	qGaps db.SQL = `SELECT h.org || ': head ' || CAST(h.seq AS TEXT) || ', rows ' || CAST(COUNT(j.seq) AS TEXT)
FROM journal_head h LEFT JOIN journal j ON j.org = h.org GROUP BY h.org, h.seq
HAVING COUNT(j.seq) <> h.seq OR COALESCE(MAX(j.seq), 0) <> h.seq`
	qStraySpaces db.SQL = `SELECT 'row ' || CAST(j.seq AS TEXT) || ' of ' || j.org FROM journal j
LEFT JOIN space s ON s.org = j.org AND s.id = j.space WHERE s.id IS NULL ORDER BY j.org, j.seq LIMIT 50`
)

const qContents db.SQL = `SELECT seq, salt, before, after, before_digest, after_digest FROM journal WHERE org = $1 AND seq > $2 ORDER BY seq LIMIT $3`

// contents compares what rows say with the digests that the seals are over. A row
// whose content was erased has lost its salt with it.
func contents(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qOrgs)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		for after, n := int64(0), MaxPage; n == MaxPage; {
			n = 0
			err := db.Each(ctx, r, func(row db.Row) error {
				var salt, before, now, beforeDigest, nowDigest []byte
				if err := row.Scan(&after, &salt, &before, &now, &beforeDigest, &nowDigest); err != nil {
					return err
				}
				n++
				told := bytes.Equal(digest(salt, before), beforeDigest) && bytes.Equal(digest(salt, now), nowDigest)
				erased := salt == nil && before == nil && now == nil
				if !told && !erased && len(found) < doctor.Enough {
					found = append(found, fmt.Sprintf("row %d of %s", after, org))
				}
				return nil
			}, qContents, org, after, MaxPage)
			if err != nil {
				return found, err
			}
		}
	}
	return found, nil
}

// Checks are the journal's invariants.
func (j *Journal) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("the journal has no gaps", qGaps),
		doctor.Query("every journal row names a space that exists", qStraySpaces),
		{Name: "the journal says what it said when it was written", Run: contents},
		{Name: "the journal's seals hold", Run: func(ctx context.Context, r db.Reader) ([]string, error) {
			orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qOrgs)
			if err != nil {
				return nil, err
			}
			var found []string
			for _, org := range orgs {
				if err := j.Verify(ctx, org); err != nil {
					found = append(found, string(org)+": "+err.Error())
				}
			}
			return found, nil
		}},
	}
}
