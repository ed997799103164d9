package file

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// FileShown is a file with what is only for reading.
type FileShown struct {
	File
	AboutTitle string `json:"about_title,omitempty" doc:"What the record it belongs to is called"`
	Stale      bool   `json:"stale" doc:"Its review date has passed, where you are"`
}

// Filter says which files are wanted; zero fields ask for nothing.
type Filter struct {
	About    ref.Record
	Spaces   []ref.Space
	Owner    ref.Member
	Tag      ref.ID
	Group    string // of types
	Loose    bool   // only documents that belong to no record
	Template bool
	Stale    bool
	Text     string // words to be found in the name, the note or a text
	Sort     string // name, review or sent
	record.Page
}

const (
	shownColumns              = columns + `, COALESCE((SELECT e.title FROM search_entry e WHERE e.org = t.org AND e.kind = t.about_kind AND e.id = t.about), '')`
	fSelect       db.Fragment = `SELECT ` + shownColumns + ` FROM file t`
	fLiving       db.Fragment = `FROM file t WHERE t.trashed_us IS NULL AND t.dormant = 0`
	fAbout        db.Fragment = `AND t.about_kind = ? AND t.about = ?`
	fTag          db.Fragment = `AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = 'file' AND f.id = t.id AND f.tag = ?) > 0`
	fTrashed      db.Fragment = `SELECT ` + columns + ` FROM file t WHERE t.trashed_us IS NOT NULL`
	fTexts        db.Fragment = `SELECT t.id, t.note, b.text FROM file t JOIN blob b ON b.org = t.org AND b.hash = t.hash WHERE 1 = 1`
	fTrashedOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

func reviewKey(f FileShown) record.Key {
	if f.Review == "" {
		return record.Text(string(never))
	}
	return record.Text(string(f.Review))
}

var sorts = map[string]record.Sort[FileShown]{
	"name":   {Name: "name", Column: "t.name_key", Key: func(f FileShown) record.Key { return record.Text(textkey.Sort(f.Name)) }},
	"review": {Name: "review", Column: "t.review", Key: reviewKey},
	"sent":   {Name: "sent", Column: "t.sent_us", Desc: true, Key: func(f FileShown) record.Key { return record.Number(f.SentUS) }},
}

func scanShown(row db.Row) (f FileShown, err error) { return f, scanInto(row, &f.File, &f.AboutTitle) }

// List gives one page of the files the actor may read, and the cursor of the next.
// Errors: cursor.invalid.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) (items []FileShown, next string, err error) {
	view := access.Scope(a, access.On(Name, access.Read))
	if len(f.Spaces) > 0 {
		view = view.Only(f.Spaces...)
	}
	sort, ok := sorts[f.Sort]
	if !ok {
		sort = sorts["name"]
	}
	today, err := s.today(ctx, a)
	if err != nil {
		return nil, "", err
	}
	var ids []ref.ID
	words := len(textkey.Terms(f.Text)) > 0
	if words {
		if ids, err = s.found(ctx, view, f.Text); err != nil {
			return nil, "", err
		}
	}
	l := record.Listing[FileShown]{Pick: fLiving, HasPrivate: true, Few: words || f.About.ID != "", Sort: sort, Select: fSelect, Scan: scanShown,
		Head: func(f *FileShown) *record.Head { return &f.Head },
		Where: func(b *db.Builder) {
			b.If(f.About.ID != "", fAbout, f.About.Kind, f.About.ID)
			b.If(f.Owner != "", "AND t.owner = ?", f.Owner)
			b.If(f.Tag != "", fTag, f.Tag)
			b.If(f.Loose, "AND t.about = ''")
			b.If(f.Template, "AND t.template = 1")
			b.If(f.Stale, "AND t.review < ?", today)
			if types, ok := groups[f.Group]; ok {
				db.In(b, "AND", "t.type", types)
			}
			if words {
				db.In(b, "AND", "t.id", ids)
			}
		}}
	items, next, err = record.List(ctx, s.j.DB(), view, l, f.Page)
	for i := range items {
		items[i].Stale = stale(&items[i].File, today)
	}
	if items == nil {
		items = []FileShown{}
	}
	return items, next, err
}

func stale(f *File, today clock.Date) bool { return f.Review != "" && f.Review < today }

// today is the date where the one who asks is at home.
func (s *Service) today(ctx context.Context, a access.Actor) (clock.Date, error) {
	name, err := s.people.ZoneOf(ctx, a)
	if err != nil {
		return "", err
	}
	z, err := zone.Load(name)
	if err != nil {
		z = zone.UTC // checked when it was stored
	}
	return clock.DateOf(s.clock.Now().In(z.Location())), nil
}

func (s *Service) found(ctx context.Context, v access.View, text string) ([]ref.ID, error) {
	hits, err := search.Find(ctx, s.j.DB(), search.Query{Views: map[ref.Kind]access.View{Name: v}, Text: text})
	ids := make([]ref.ID, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	return ids, err
}

// Get gives a file with its versions, the newest first. Errors: file.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (FileShown, []Content, error) {
	f, _, err := s.open(ctx, a, id, access.Read)
	if err != nil {
		return FileShown{}, nil, err
	}
	today, err := s.today(ctx, a)
	if err != nil {
		return FileShown{}, nil, err
	}
	out := FileShown{File: f.File, Stale: stale(&f.File, today)}
	if f.About != "" && !f.Dormant {
		out.AboutTitle, err = db.One(ctx, s.j.DB(), db.Scan1[string], qTitle, a.Org, f.AboutKind, f.About)
		if err != nil && !errNoRows(err) {
			return out, nil, err
		}
	}
	versions, err := db.All(ctx, s.j.DB(), scanContent, qVersions, a.Org, id)
	return out, versions, err
}

const qTitle db.SQL = `SELECT title FROM search_entry WHERE org = $1 AND kind = $2 AND id = $3`

// Room tells how much fits, and how much there is.
func (s *Service) Room(ctx context.Context, a access.Actor) (Room, error) {
	used, err := db.One(ctx, s.j.DB(), db.Scan1[int64], qUsed, a.Org)
	return Room{File: s.limits.File, All: s.limits.All, Used: used}, err
}

// Seen tells where a file is that the actor may read.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	f, _, err := s.open(ctx, a, id, access.Read)
	return f.Space, err
}

// Trashed lists files in the trash, thrown away last first. What belongs to a record in the
// trash is there with that record.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.Add("AND t.dormant = 0").Add(fTrashedOrder, limit)
	all, err := db.All(ctx, s.j.DB(), scanFile, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, f := range all {
		out = append(out, record.Trashed{Kind: Name, ID: f.ID, Space: f.Space, Title: f.Name, Rev: f.Rev, TrashedUS: f.TrashedUS})
	}
	return out, err
}

// Texts gives notes and texts of files the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fTexts)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var note, text string
		err := row.Scan(&id, &note, &text)
		if note != "" && text != "" {
			note += "\n"
		}
		texts[id] = note + text
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}
