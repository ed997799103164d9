package file

import (
	"context"
	"iter"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/db"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

const (
	contentColumns = `t.version, t.hash, t.size, t.type, t.width, t.height, t.sent_us, t.sent_by`
	columns        = record.HeadColumns + `, t.name, t.about_kind, t.about, t.private, t.dormant, t.owner, t.template, t.note, t.review,
COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = 'file' AND g.id = t.id), ''),
` + own.Gather + `file` + own.Gathered + `, ` + contentColumns
	withText = columns + `, b.text FROM file t JOIN blob b ON b.org = t.org AND b.hash = t.hash`
)

const (
	qLoad   db.SQL = `SELECT ` + withText + ` WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + withText + ` WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND t.dormant = 0 ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO file (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
name, name_key, about_kind, about, private, dormant, owner, template, note, review, version, hash, size, type, width, height, sent_us, sent_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE file SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
name = $9, name_key = $10, about_kind = $11, about = $12, private = $13, dormant = $14, owner = $15, template = $16, note = $17, review = $18,
version = $19, hash = $20, size = $21, type = $22, width = $23, height = $24, sent_us = $25, sent_by = $26
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qBlobPut db.SQL = `INSERT INTO blob (org, hash, size, text, created_us) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org, hash) DO NOTHING`
	qUsed    db.SQL = `SELECT COALESCE(SUM(size), 0) FROM blob WHERE org = $1`
	qHasBlob db.SQL = `SELECT COUNT(*) FROM blob WHERE org = $1 AND hash = $2`
	qInUse   db.SQL = `SELECT COUNT(*) FROM blob WHERE hash = $1`
	qBlobs   db.SQL = `SELECT DISTINCT hash, size FROM blob WHERE hash > $1 ORDER BY hash LIMIT $2`

	qVersionPut db.SQL = `INSERT INTO file_version (org, file, version, hash, size, type, width, height, sent_us, sent_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
	qVersions   db.SQL = `SELECT ` + contentColumns + ` FROM file_version t WHERE t.org = $1 AND t.file = $2 ORDER BY t.version DESC LIMIT 1000`
	qVersion    db.SQL = `SELECT ` + contentColumns + ` FROM file_version t WHERE t.org = $1 AND t.file = $2 AND t.version = $3`
	qLast       db.SQL = `SELECT COALESCE(MAX(version), 0) FROM file_version WHERE org = $1 AND file = $2`

	qOf       db.SQL = `SELECT ` + withText + ` WHERE t.org = $1 AND t.about_kind = $2 AND t.about = $3 ORDER BY t.id LIMIT 1000`
	qCountOf  db.SQL = `SELECT COUNT(*) FROM file WHERE org = $1 AND about_kind = $2 AND about = $3 AND trashed_us IS NULL`
	qBelong   db.SQL = `UPDATE file SET space = $3, private = $4, dormant = $5 WHERE org = $1 AND id = $2`
	qAllAbout db.SQL = `SELECT ` + withText + ` WHERE t.org = $1 AND t.about_kind = $2 AND t.space = $3 ORDER BY t.id LIMIT 100000`

	qForgetVersions db.SQL = `DELETE FROM file_version WHERE org = $1 AND file = $2`
	qForgetFile     db.SQL = `DELETE FROM file WHERE org = $1 AND id = $2 AND rev = $3`
	qForgetTags     db.SQL = `DELETE FROM tagged WHERE org = $1 AND kind = 'file' AND id = $2`
	qForgetBlobs    db.SQL = `DELETE FROM blob WHERE org = $1 AND NOT EXISTS (SELECT 1 FROM file_version v WHERE v.org = blob.org AND v.hash = blob.hash)`
)

// kind says how files are kept.
var kind = &record.Kind[stored]{
	Name: Name, Head: func(f *stored) *record.Head { return &f.Head },
	Load: qLoad, Scan: scanStored, Insert: qInsert, Update: qUpdate, Values: values,
	Entry: func(f *stored) search.Entry {
		body := f.Note
		if body != "" && f.text != "" {
			body += "\n"
		}
		return search.Entry{Kind: Name, ID: f.ID, Space: f.Space, Private: f.Private, Title: f.Name, Body: body + f.text}
	},
	Tags:    func(f *stored) *[]ref.ID { return &f.Tags },
	Own:     func(f *stored) *own.Values { return &f.Fields },
	Private: func(f *stored) bool { return f.Private },
}

func values(f *stored) []any {
	review := f.Review
	if review == "" {
		review = never
	}
	return []any{f.Name, textkey.Sort(f.Name), f.AboutKind, f.About, f.Private, f.Dormant, f.Owner, f.Template, f.Note, review,
		f.Version, f.Hash, f.Size, f.Type, f.Width, f.Height, f.SentUS, f.SentBy}
}

func (c *Content) dest() []any {
	return []any{&c.Version, &c.Hash, &c.Size, &c.Type, &c.Width, &c.Height, &c.SentUS, &c.SentBy}
}

func scanContent(row db.Row) (c Content, err error) { return c, row.Scan(c.dest()...) }

func scanFile(row db.Row) (f File, err error) { return f, scanInto(row, &f) }

func scanStored(row db.Row) (f stored, err error) { return f, scanInto(row, &f.File, &f.text) }

func scanInto(row db.Row, f *File, more ...any) error {
	var tags, fields string
	dest := append(f.Dest(), &f.Name, &f.AboutKind, &f.About, &f.Private, &f.Dormant, &f.Owner, &f.Template, &f.Note, &f.Review, &tags, &fields)
	dest = append(append(dest, f.dest()...), more...)
	if err := row.Scan(dest...); err != nil {
		return err
	}
	if f.Review == never {
		f.Review = ""
	}
	f.Tags, f.Fields = record.TagIDs(tags), own.Gathering(fields)
	return nil
}

// Entries yields the search entries of all files that can be found, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// InUse reports whether a version names bytes, in any organisation.
func (s *Service) InUse(ctx context.Context, h blob.Hash) (bool, error) {
	n, err := db.One(ctx, s.j.DB(), db.Scan1[int], qInUse, h)
	return n > 0, err
}
