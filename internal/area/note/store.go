package note

import (
	"context"
	"iter"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

const (
	columns = record.HeadColumns + `, t.title, t.form, t.private, t.pinned, t.owner, t.review, t.version, t.words, t.excerpt,
COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = 'note' AND g.id = t.id), ''),
` + own.Gather + `note` + own.Gathered
	whole = columns + `, x.body FROM note t JOIN note_text x ON x.org = t.org AND x.note = t.id AND x.version = t.version`

	qLoad   db.SQL = `SELECT ` + whole + ` WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + whole + ` WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO note (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, title_key, form, private, pinned, owner, review, version, words, excerpt, place)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE note SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, title_key = $10, form = $11, private = $12, pinned = $13, owner = $14, review = $15, version = $16, words = $17, excerpt = $18, place = $19
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	textColumns        = `x.version, x.burst, x.begun_us, x.saved_us, x.saved_by`
	qTextPut    db.SQL = `INSERT INTO note_text (org, note, version, burst, begun_us, saved_us, saved_by, side, private, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
	qNewest     db.SQL = `SELECT COALESCE(MAX(version), 0) FROM note_text WHERE org = $1 AND note = $2`
	qLastBy     db.SQL = `SELECT ` + textColumns + ` FROM note_text x WHERE x.org = $1 AND x.note = $2 AND x.saved_by = $3 AND x.side = 0 ORDER BY x.version DESC LIMIT 1`
	// The text of a version, or the nearest older one that is kept: the first always is. To merge with an older
	// one loses nothing; with a newer one, what it has more would seem to be taken out.
	qTextAt db.SQL = `SELECT x.version, x.body FROM note_text x WHERE x.org = $1 AND x.note = $2 AND x.version <= $3 ORDER BY x.version DESC LIMIT 1`
	// What was private when it was said is shown to those who see that ($4), unless it is what the note says now.
	qVersion db.SQL = `SELECT ` + textColumns + `, x.body FROM note_text x JOIN note t ON t.org = x.org AND t.id = x.note
WHERE x.org = $1 AND x.note = $2 AND x.version = $3 AND (x.private = 0 OR x.version = t.version OR $4 = 1)`
	qVersions db.SQL = `SELECT ` + textColumns + ` FROM note_text x JOIN note t ON t.org = x.org AND t.id = x.note
WHERE x.org = $1 AND x.note = $2 AND x.side = 0 AND (x.private = 0 OR x.version = t.version OR $3 = 1)
AND x.version IN (SELECT MAX(l.version) FROM note_text l WHERE l.org = $1 AND l.note = $2 AND l.side = 0 GROUP BY l.burst) ORDER BY x.version DESC LIMIT 500`
	// What is inside a burst and too old for anybody to be writing from.
	qThin db.SQL = `DELETE FROM note_text WHERE org = $1 AND note = $2 AND version BETWEEN 2 AND $3 AND version <> $4 AND saved_us < $5
AND (side = 1 OR version NOT IN (SELECT MAX(l.version) FROM note_text l WHERE l.org = $1 AND l.note = $2 AND l.side = 0 GROUP BY l.burst))`

	qLinks   db.SQL = `SELECT kind, id FROM note_link WHERE org = $1 AND note = $2`
	qLinkPut db.SQL = `INSERT INTO note_link (org, note, kind, id) VALUES ($1, $2, $3, $4)`
	qLinkEnd db.SQL = `DELETE FROM note_link WHERE org = $1 AND note = $2 AND kind = $3 AND id = $4`
)

// kind says how notes are kept.
var kind = &record.Kind[stored]{
	Name: Name, Head: func(n *stored) *record.Head { return &n.Head },
	Load: qLoad, Scan: scanStored, Insert: qInsert, Update: qUpdate, Values: values,
	Entry: func(n *stored) search.Entry {
		return search.Entry{Kind: Name, ID: n.ID, Space: n.Space, Private: n.Private, Title: n.Title, Body: markdown.Read(n.body).Plain()}
	},
	Tags:    func(n *stored) *[]ref.ID { return &n.Tags },
	Own:     func(n *stored) *own.Values { return &n.Fields },
	Private: func(n *stored) bool { return n.Private },
}

func values(n *stored) []any {
	review := n.Review
	if review == "" {
		review = never
	}
	return []any{n.Title, textkey.Sort(n.Title), n.Form, n.Private, n.Pinned, n.Owner, review, n.Version, n.Words, n.Excerpt, n.place()}
}

func scanNote(row db.Row) (n Note, err error) { return n, scanInto(row, &n) }

func scanStored(row db.Row) (n stored, err error) { return n, scanInto(row, &n.Note, &n.body) }

func scanInto(row db.Row, n *Note, more ...any) error {
	var tags, fields string
	dest := append(n.Dest(), &n.Title, &n.Form, &n.Private, &n.Pinned, &n.Owner, &n.Review, &n.Version, &n.Words, &n.Excerpt, &tags, &fields)
	if err := row.Scan(append(dest, more...)...); err != nil {
		return err
	}
	if n.Review == never {
		n.Review = ""
	}
	n.Tags, n.Fields = record.TagIDs(tags), own.Gathering(fields)
	return nil
}

// NoteVersion is one of the texts of a note.
type NoteVersion struct {
	Version int          `json:"version"`
	Burst   int          `json:"burst" doc:"The version with which this run of saves began"`
	BegunUS clock.Micros `json:"begun_us" doc:"When it began"`
	SavedUS clock.Micros `json:"saved_us"`
	SavedBy ref.Member   `json:"saved_by"`
}

func (v *NoteVersion) dest() []any {
	return []any{&v.Version, &v.Burst, &v.BegunUS, &v.SavedUS, &v.SavedBy}
}

func scanVersion(row db.Row) (v NoteVersion, err error) { return v, row.Scan(v.dest()...) }

// Entries yields the search entries of all living notes, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
