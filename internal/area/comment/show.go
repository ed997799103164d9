package comment

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Comments is what was said about a record.
type Comments struct {
	Items []Comment `json:"items" doc:"The oldest first"`
	May   bool      `json:"may_comment" doc:"You may say something"`
	New   []ref.ID  `json:"unread" doc:"Those that mention you and that you have not read"`
}

// Of lists what was said about a record. Of one that the reader doesn't see it lists nothing.
func (s *Service) Of(ctx context.Context, a access.Actor, about CommentAbout) (out Comments, err error) {
	out = Comments{Items: []Comment{}, New: []ref.ID{}}
	at, err := s.sees(ctx, s.j.DB(), a, about)
	if k := errs.KindOf(err); k == errs.NotFound || k == errs.Invalid {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	all, err := db.All(ctx, s.j.DB(), scan, qOf, a.Org, about.Kind, about.ID)
	if err != nil {
		return out, err
	}
	for _, c := range all {
		if c.TrashedUS == 0 {
			out.Items = append(out.Items, c.Comment)
		}
	}
	out.May = !at.Dormant && a.May(access.On(Name, access.Write), at.Space)
	unread, err := db.All(ctx, s.j.DB(), db.Scan1[ref.ID], qUnreadOf, a.Org, a.Member, about.Kind, about.ID)
	out.New = append(out.New, unread...)
	return out, err
}

// Get gives one comment. Errors: comment.not_found.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Comment, error) {
	c, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err == nil {
		_, err = s.sees(ctx, s.j.DB(), a, c.About)
	}
	if err == nil && c.TrashedUS != 0 || errs.KindOf(err) == errs.NotFound {
		err = errs.Missing(string(Name))
	}
	if err != nil {
		return Comment{}, err
	}
	return c.Comment, nil
}

// Seen tells where a comment is that the actor may read. Errors: comment.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	c, err := s.Get(ctx, a, id)
	return c.Space, err
}

const qGranted db.SQL = `SELECT g.member, g.role, g.sees_private FROM access_grant g JOIN member m ON m.org = g.org AND m.id = g.member
WHERE g.org = $1 AND g.space = $2 AND g.from_us <= $3 AND (g.until_us IS NULL OR g.until_us > $3) AND m.disabled_us IS NULL AND m.trashed_us IS NULL ORDER BY g.member`

// Readers lists who reads a record and so can be mentioned. Errors: <kind>.not_found, comment.kind.
func (s *Service) Readers(ctx context.Context, a access.Actor, about CommentAbout) ([]ref.Member, error) {
	at, err := s.sees(ctx, s.j.DB(), a, about)
	if err != nil {
		return nil, err
	}
	return s.readersIn(ctx, s.j.DB(), a.Org, about.Kind, at, clock.Of(s.clock.Now()))
}

func (s *Service) readers(ctx context.Context, r db.Reader, of ref.Kind, at Anchor) ([]ref.Member, error) {
	tx, ok := r.(*journal.Tx)
	if !ok {
		return nil, errs.New(errs.Internal, "comment.outside", "Asked outside of an act.")
	}
	return s.readersIn(ctx, tx, tx.Org(), of, at, tx.Now())
}

// readersIn asks access, for each member with a grant to the space, what it asks for everybody who comes in.
func (s *Service) readersIn(ctx context.Context, r db.Reader, org ref.Org, of ref.Kind, at Anchor, now clock.Micros) ([]ref.Member, error) {
	grants := map[ref.Member][]access.Grant{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var who ref.Member
		g := access.Grant{Space: at.Space, Until: clock.Forever}
		err := row.Scan(&who, &g.Role, &g.SeesPrivate)
		grants[who] = append(grants[who], g)
		return err
	}, qGranted, org, at.Space, now)
	all := []ref.Member{}
	for who, held := range grants {
		view := access.Scope(access.NewActor(org, who, access.Session, false, now, held), access.On(of, access.Read))
		if view.Content(at.Space) && (!at.Private || view.Private(at.Space)) {
			all = append(all, who)
		}
	}
	slices.Sort(all)
	return all, err
}

// Mention is a comment that mentions whoever asks, and that they have not read.
type Mention struct {
	Comment Comment `json:"comment"`
	Title   string  `json:"title" doc:"What the record is called that it is about"`
}

// Mentions lists what mentions the one who asks and they have not read, the newest first, as far
// as they see what it is about.
func (s *Service) Mentions(ctx context.Context, a access.Actor) ([]Mention, error) {
	all := []Mention{}
	unread, err := db.All(ctx, s.j.DB(), scan, qUnread, a.Org, a.Member)
	if err != nil || len(unread) == 0 {
		return all, err
	}
	views, of := map[ref.Kind]access.View{}, []ref.Record{}
	for _, k := range s.anchors.Kinds() {
		views[k] = access.Scope(a, access.On(k, access.Read))
	}
	for _, c := range unread {
		of = append(of, c.About.record())
	}
	hits, err := search.Titles(ctx, s.j.DB(), views, of)
	for _, c := range unread {
		if hit, ok := hits[c.About.record()]; ok {
			all = append(all, Mention{c.Comment, hit.Title})
		}
	}
	return all, err
}

// Read notes that the one who asks has read comments in which they are mentioned. Nobody else is told.
func (s *Service) Read(ctx context.Context, a access.Actor, ids []ref.ID) error {
	if len(ids) == 0 {
		return nil
	}
	return s.j.DB().Housekeep(ctx, "notification", func(tx *db.Tx) error {
		for _, id := range ids {
			if _, err := tx.Exec(qRead, a.Org, a.Member, id, clock.Of(s.clock.Now())); err != nil {
				return err
			}
		}
		return nil
	})
}

// Told is one change of a comment as the story of its record tells it.
type Told struct {
	Row    journal.Row
	Fields []record.Field
}

// Past tells what was said about a record before a sequence number, newest first. What was taken
// back is not said again.
func (s *Service) Past(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]Told, error) {
	all, err := db.All(ctx, s.j.DB(), scan, qOf, a.Org, of.Kind, of.ID)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	_, err = s.sees(ctx, s.j.DB(), a, CommentAbout(of))
	if k := errs.KindOf(err); k == errs.NotFound || k == errs.Invalid {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var ids []ref.ID
	gone := map[ref.ID]bool{}
	for _, c := range all {
		ids = append(ids, c.ID)
		gone[c.ID] = c.TrashedUS != 0
	}
	rows, err := s.j.OfRecords(ctx, a.Org, Name, ids, before, limit)
	told := make([]Told, len(rows))
	for i, row := range rows {
		told[i] = Told{Row: row, Fields: []record.Field{}}
		if !gone[row.ID] && row.Op != journal.Trash {
			told[i].Fields = said(row)
		}
	}
	return told, err
}

func said(row journal.Row) []record.Field {
	read := func(kept []byte) string {
		var c Comment
		if kept == nil || json.Unmarshal(kept, &c) != nil || c.TrashedUS != 0 {
			return ""
		}
		return c.Text
	}
	return []record.Field{{Name: "comment", Before: read(row.Before), After: read(row.After)}}
}

// Texts gives the words of comments the actor may read, for excerpts of search hits.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	b := db.Build(fTexts)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	db.In(b, "AND", "t.id", ids)
	texts := map[ref.ID]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		c, err := scan(row)
		texts[c.ID] = c.rest()
		return err
	}, b.SQL(), b.Args()...)
	return texts, err
}

const fTexts db.Fragment = `SELECT ` + columns + ` FROM comment t WHERE t.trashed_us IS NULL AND t.dormant = 0`

// Entries yields the search entries of all comments that can be found, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

const (
	qOrgs db.SQL = `SELECT org FROM organisation ORDER BY org`
	qPage db.SQL = `SELECT ` + columns + ` FROM comment t WHERE t.org = $1 AND t.id > $2 ORDER BY t.id LIMIT 500`
)

// Checks are what must always hold of comments.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		{Name: "comments are seen by who sees their record", Run: s.belonging},
		doctor.Query("who is mentioned is in a comment", `SELECT 'comment ' || n.comment FROM comment_mention n JOIN comment t ON t.org = n.org AND t.id = n.comment
WHERE t.mentions NOT LIKE '%' || n.member || '%' ORDER BY n.comment LIMIT 50`),
	}
}

func (s *Service) belonging(ctx context.Context, r db.Reader) (found []string, err error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qOrgs)
	for _, org := range orgs {
		after := ref.ID("")
		for n := 500; n == 500 && len(found) < doctor.Enough; {
			all, err := db.All(ctx, r, scan, qPage, org, after)
			if err != nil {
				return found, err
			}
			n = len(all)
			for _, c := range all {
				after = c.ID
				at, err := s.anchors.Anchor(ctx, r, org, c.About.record())
				if err != nil || at != (Anchor{c.Space, c.Private, c.dormant}) {
					found = append(found, fmt.Sprintf("comment %s on %s %s is not as its record is (%v)", c.ID, c.About.Kind, c.About.ID, err))
				}
			}
		}
	}
	return found, err
}
