package hold

import (
	"context"
	"iter"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const columns = record.HeadColumns + `, t.title, t.private, t.state, t.minutes, t.place, t.link, t.notes, t.guests, t.blocks, t.rooms, t.seats, t.options,
t.confirm_by, t.zone, t.confirm_us, t.asked, COALESCE(t.asked_us, 0), COALESCE(t.chosen, '')`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM hold_set t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM hold_set t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO hold_set (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, private, state, minutes, place, link, notes, guests, blocks, rooms, seats, options, confirm_by, zone, confirm_us, asked, asked_us, chosen)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE hold_set SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, private = $10, state = $11, minutes = $12, place = $13, link = $14, notes = $15, guests = $16, blocks = $17, rooms = $18, seats = $19, options = $20,
confirm_by = $21, zone = $22, confirm_us = $23, asked = $24, asked_us = $25, chosen = $26
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qOpen db.SQL = `SELECT ` + columns + ` FROM hold_set t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND t.state = 'open' ORDER BY t.id LIMIT $3`
)

const (
	qSeat  db.SQL = `INSERT INTO hold_seat (org, hold_set, at, space) VALUES ($1, $2, $3, $4)`
	qSeats db.SQL = `SELECT hold_set, space FROM hold_seat WHERE org = $1 ORDER BY hold_set, at`
)

// seat notes in which spaces a new set takes time. That never changes.
func (s *Set) seat(tx *journal.Tx) error {
	for i, space := range s.spaces() {
		if _, err := tx.Derive(qSeat, tx.Org(), s.ID, i, space); err != nil {
			return err
		}
	}
	return nil
}

// kind says how hold sets are kept.
var kind = &record.Kind[Set]{
	Name: Name, Head: func(s *Set) *record.Head { return &s.Head },
	Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate, Values: values,
	Entry: func(s *Set) search.Entry {
		return search.Entry{Kind: Name, ID: s.ID, Space: s.Space, Private: s.Private, Title: s.Title, Body: s.Notes, At: s.ConfirmUS}
	},
	Private: func(s *Set) bool { return s.Private },
}

func values(s *Set) []any {
	return []any{
		s.Title, s.Private, s.State, s.Minutes, s.Place, s.Link, s.Notes, list(s.Guests), list(s.Blocks), list(s.Rooms), list(s.Seats), list(s.Options),
		s.ConfirmBy, s.Zone, s.ConfirmUS, list(s.Asked), record.OrNull(s.AskedUS), record.OrNull(s.Chosen),
	}
}

func list[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	b, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

func scan(row db.Row) (Set, error) {
	var s Set
	var guests, blocks, rooms, seats, options, asked string
	err := row.Scan(append(s.Dest(), &s.Title, &s.Private, &s.State, &s.Minutes, &s.Place, &s.Link, &s.Notes, &guests, &blocks, &rooms, &seats, &options,
		&s.ConfirmBy, &s.Zone, &s.ConfirmUS, &asked, &s.AskedUS, &s.Chosen)...)
	if err != nil {
		return s, err
	}
	for _, one := range []struct {
		text string
		to   any
	}{{guests, &s.Guests}, {blocks, &s.Blocks}, {rooms, &s.Rooms}, {seats, &s.Seats}, {options, &s.Options}, {asked, &s.Asked}} {
		if err := json.Unmarshal([]byte(one.text), one.to); err != nil {
			return s, err
		}
	}
	return s, nil
}

// Entries yields the search entries of all living hold sets, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
