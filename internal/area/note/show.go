package note

import (
	"context"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/merge"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// NoteShown is a note with what is only for reading.
type NoteShown struct {
	Note
	Stale bool `json:"stale" doc:"Its review date has passed, where you are"`
}

// NoteWhole is a note with its text.
type NoteWhole struct {
	Note   NoteShown `json:"note"`
	Body   string    `json:"body" doc:"Markdown; links to records carry no names, which GET /titles gives"`
	Fields []string  `json:"fields" doc:"What is to be filled in, of a template"`
}

// Filter says which notes are wanted; zero fields ask for nothing.
type Filter struct {
	Names  ref.Record // only notes whose text names it
	Spaces []ref.Space
	Form   Form
	Owner  ref.Member
	Tag    ref.ID
	Pinned bool
	Stale  bool
	Text   string
	Sort   string // changed, title or review
	record.Page
}

const (
	fSelect       db.Fragment = `SELECT ` + columns + ` FROM note t`
	fLiving       db.Fragment = `FROM note t WHERE t.trashed_us IS NULL`
	fNames        db.Fragment = `AND (SELECT COUNT(*) FROM note_link l WHERE l.org = t.org AND l.note = t.id AND l.kind = ? AND l.id = ?) > 0`
	fTag          db.Fragment = `AND (SELECT COUNT(*) FROM tagged f WHERE f.org = t.org AND f.kind = 'note' AND f.id = t.id AND f.tag = ?) > 0`
	fTrashed      db.Fragment = `SELECT ` + columns + ` FROM note t WHERE t.trashed_us IS NOT NULL`
	fTrashedOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
	fTexts        db.Fragment = `SELECT ` + whole + ` WHERE 1 = 1`

	qNaming db.SQL = `SELECT note FROM note_link WHERE org = $1 AND kind = $2 AND id = $3 ORDER BY note LIMIT 500`
)

var sorts = map[string]record.Sort[Note]{
	"changed": {Name: "changed", Column: "t.place", Desc: true, Key: func(n Note) record.Key { return record.Number(n.place()) }},
	"title":   {Name: "title", Column: "t.title_key", Key: func(n Note) record.Key { return record.Text(textkey.Sort(n.Title)) }},
	"review": {Name: "review", Column: "t.review", Key: func(n Note) record.Key {
		if n.Review == "" {
			return record.Text(string(never))
		}
		return record.Text(string(n.Review))
	}},
}

// List gives one page of the notes the actor may read, and the cursor of the next.
// Errors: cursor.invalid.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) ([]NoteShown, string, error) {
	view := access.Scope(a, access.On(Name, access.Read))
	if len(f.Spaces) > 0 {
		view = view.Only(f.Spaces...)
	}
	sort, ok := sorts[f.Sort]
	if !ok {
		sort = sorts["changed"]
	}
	today, err := s.today(ctx, a)
	if err != nil {
		return nil, "", err
	}
	ids, few, err := s.few(ctx, view, f)
	if err != nil {
		return nil, "", err
	}
	l := record.Listing[Note]{Pick: fLiving, HasPrivate: true, Few: few, Sort: sort, Select: fSelect, Scan: scanNote,
		Head: func(n *Note) *record.Head { return &n.Head },
		Where: func(b *db.Builder) {
			b.If(f.Names.ID != "", fNames, f.Names.Kind, f.Names.ID)
			b.If(f.Form != "", "AND t.form = ?", f.Form)
			b.If(f.Owner != "", "AND t.owner = ?", f.Owner)
			b.If(f.Tag != "", fTag, f.Tag)
			b.If(f.Pinned, "AND t.pinned = 1")
			b.If(f.Stale, "AND t.review < ?", today)
			if few {
				db.In(b, "AND", "t.id", ids)
			}
		}}
	items, next, err := record.List(ctx, s.j.DB(), view, l, f.Page)
	shown := make([]NoteShown, len(items))
	for i, n := range items {
		shown[i] = NoteShown{n, stale(&n, today)}
	}
	return shown, next, err
}

// few gives the only notes that can match, when words or a record that is named leave few.
func (s *Service) few(ctx context.Context, v access.View, f Filter) (ids []ref.ID, few bool, err error) {
	if len(textkey.Terms(f.Text)) > 0 {
		hits, err := search.Find(ctx, s.j.DB(), search.Query{Views: map[ref.Kind]access.View{Name: v}, Text: f.Text})
		for _, h := range hits {
			ids = append(ids, h.ID)
		}
		return ids, true, err
	}
	if f.Names.ID == "" {
		return nil, false, nil
	}
	ids, err = db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qNaming, v.Org, f.Names.Kind, f.Names.ID)
	return ids, true, err
}

func stale(n *Note, today clock.Date) bool { return n.Review != "" && n.Review < today }

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

// Get gives one note with its text, also one in the trash. Errors: note.not_found, access.forbidden.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (NoteWhole, error) {
	n, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return NoteWhole{}, err
	}
	today, err := s.today(ctx, a)
	out := NoteWhole{Note: NoteShown{n.Note, stale(&n.Note, today)}, Body: n.body, Fields: []string{}}
	if n.Form == Template {
		out.Fields = Blanks(n.body, n.Title)
	}
	return out, err
}

// Versions lists what a note said, one entry for each burst of saves, the newest first.
// Errors: note.not_found.
func (s *Service) Versions(ctx context.Context, a access.Actor, id ref.ID) ([]NoteVersion, error) {
	n, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return nil, err
	}
	all, err := db.All(ctx, s.j.DB(), scanVersion, qVersions, a.Org, id, seesPrivate(a, n.Space))
	if all == nil {
		all = []NoteVersion{}
	}
	return all, err
}

// NoteThen is what a note said at a version.
type NoteThen struct {
	Version NoteVersion       `json:"version"`
	Body    string            `json:"body"`
	Pieces  []merge.TextPiece `json:"pieces" doc:"By words, how the text became this one from that of against"`
}

// Then gives what a note said at a version, and how that differs from what it said at another;
// from nothing when against is 0. Errors: note.not_found, note.no_version.
func (s *Service) Then(ctx context.Context, a access.Actor, id ref.ID, version, against int) (out NoteThen, err error) {
	n, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return out, err
	}
	if out.Version, out.Body, err = versionOf(ctx, s.j.DB(), a, n.Note, version); err != nil {
		return out, err
	}
	was := ""
	if against != 0 {
		if _, was, err = versionOf(ctx, s.j.DB(), a, n.Note, against); err != nil {
			return out, err
		}
	}
	if out.Pieces = merge.Differences(was, out.Body); out.Pieces == nil {
		out.Pieces = []merge.TextPiece{}
	}
	return out, nil
}

// Seen tells where a note is that the actor may read. Errors: note.not_found, access.forbidden.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	n, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return n.Space, err
}

// Trashed lists notes in the trash, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrashed)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.Add(fTrashedOrder, limit)
	all, err := db.All(ctx, s.j.DB(), scanNote, b.SQL(), b.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, n := range all {
		out = append(out, record.Trashed{Kind: Name, ID: n.ID, Space: n.Space, Title: n.Title, Rev: n.Rev, TrashedUS: n.TrashedUS})
	}
	return out, err
}

// Texts gives the words of notes the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fTexts)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		n, err := scanStored(row)
		texts[n.ID] = markdown.Read(n.body).Plain()
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}

// Describe tells in words what a change did to a note. What it did to the text stands in the versions.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "title"}, {Name: "form"}, {Name: "words"}, {Name: "version"}, {Name: "private"}, {Name: "pinned"}, {Name: "owner"}, {Name: "review"}, {Name: "tags"}})
}

// Hidden reports whether the journal's version of a note was private.
func Hidden(kept []byte) bool {
	var n struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &n) != nil || n.Private)
}

// index makes the search entry of a note what it should be.
func (s *Service) index(tx *journal.Tx, n *stored) error { return search.Put(tx, kind.Entry(n)) }
