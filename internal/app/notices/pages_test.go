package notices

import (
	"fmt"
	"testing"
	"time"

	"anteroom/internal/area/notice"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const fNumbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST($5 AS BIGINT)) `

// The statements make many of a kind in a space: org, space, maker, instant, how many.
const (
	qTasks db.SQL = `INSERT INTO task (org, id, space, rev, created_us, created_by, updated_us, title, title_key, due, due_time, zone, due_us, priority, importance, after_done, private, uid, notes)
` + fNumbers + `SELECT $1, $2 || '-' || i, $2, 1, 0, $3, 0, 'T', 't', '2026-03-12', '12:00', 'UTC', CAST($4 AS BIGINT), 0, 0, 0, 0, $2 || '-' || i, '' FROM n`
	qHoldSets db.SQL = `INSERT INTO hold_set (org, id, space, rev, created_us, created_by, updated_us, title, private, state, minutes, place, link, notes, guests, blocks, rooms, seats, options, confirm_by, zone, confirm_us, asked)
` + fNumbers + `SELECT $1, $2 || '-' || i, $2, 1, 0, $3, 0, 'T', 0, 'open', 30, '', '', '', '[]', '[]', '[]', '[]', '[]', '', 'UTC', CAST($4 AS BIGINT), '[]' FROM n`
	qTellings db.SQL = `INSERT INTO telling (org, id, space, kind, known, open, since_us, member, quiet, until_us)
` + fNumbers + `SELECT $1, $2 || '-' || i, $2, 'event', '', 1, CAST($4 AS BIGINT) - 7200000000, $3, 0, CAST($4 AS BIGINT) + 1 FROM n`
	qNotes db.SQL = `INSERT INTO note (org, id, space, rev, created_us, created_by, updated_us, title, title_key, form, private, pinned, owner, review, version, words, excerpt, place)
` + fNumbers + `SELECT $1, $2 || '-' || i, $2, 1, CAST($4 AS BIGINT) * 0, $3, 0, 'T', 't', 'note', 0, 0, '', '2026-03-12', 1, 0, '', 0 FROM n`
)

// However many one member has, another hears of the one of theirs.
func TestNobodysManyHideWhatOthersHave(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		now := clock.Of(h.Clock.Now())
		few, many := recordtest.Own(h.Eve), recordtest.Own(h.Ada)
		if few < many { // the one comes last by any key
			t.Fatal("the order of the house has changed")
		}
		m := &notice.Moment{Org: h.Org, Now: now.Add(time.Hour), Since: now.Add(-time.Hour), R: d, Hearers: map[ref.Member]*notice.Hearer{}}
		for _, a := range []ref.Member{h.Ada.Member, h.Eve.Member} {
			m.Hearers[a] = &notice.Hearer{ID: a, Zone: zone.UTC, Wants: notice.NoticeWants{DayTime: "09:00"}}
		}
		s := &sources{db: d}
		for _, c := range []struct {
			name string
			fill db.SQL
			many int
			at   clock.Micros
			ask  func() ([]notice.News, error)
		}{
			{"tasks", qTasks, 20_001, now, func() ([]notice.News, error) { return s.due(t.Context(), m) }},
			{"hold sets", qHoldSets, 5001, m.Now.Add(time.Hour), func() ([]notice.News, error) { return s.lapsing(t.Context(), m) }},
			{"changes", qTellings, 5001, m.Now, func() ([]notice.News, error) { return s.untold(t.Context(), m) }},
			{"notes", qNotes, 5001, now, func() ([]notice.News, error) { return s.reviews(t.Context(), m) }},
		} {
			err := d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
				if _, err := tx.Exec(c.fill, h.Org, many, many, c.at, fmt.Sprint(c.many)); err != nil {
					return err
				}
				_, err := tx.Exec(c.fill, h.Org, few, few, c.at, "1")
				return err
			})
			if err != nil {
				t.Fatal(c.name, err)
			}
			all, err := c.ask()
			by := map[ref.Member]int{}
			for _, n := range all {
				by[n.Member]++
			}
			if err != nil || by[h.Ada.Member] != c.many || by[h.Eve.Member] != 1 {
				t.Errorf("%s: %d and %d, %v", c.name, by[h.Ada.Member], by[h.Eve.Member], err)
			}
		}
	})
}
