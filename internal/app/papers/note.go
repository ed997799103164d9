package papers

import (
	"context"
	"time"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/decision"
	"anteroom/internal/area/field"
	"anteroom/internal/area/find"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/listing"
	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/area/view"
	"anteroom/internal/area/waterline"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/edge/web"
)

// Papers makes what is printed.
type Papers struct {
	DB       *db.DB
	Notes    *note.Service
	Find     *find.Service
	Identity *identity.Service
	Tasks    *task.Service
	Views    *view.Service
	Lists    *listing.Service
	Fields   *field.Service
	Tables   joint.Tables

	Decisions *decision.Service
	Behind    *waterline.Service

	Clock clock.Clock
}

// Head is what stands on every page.
func (p Papers) Head(ctx context.Context, a access.Actor) (web.Letterhead, error) {
	me, err := p.Identity.Me(ctx, a)
	return web.Letterhead{House: me.Organisation.Name, Zone: me.Member.Zone, Letter: me.Member.Locale == "en-US"}, err
}

// Note is a note, with the names of what it names as far as the reader sees them.
func (p Papers) Note(ctx context.Context, a access.Actor, id ref.ID) (paper.Sheet, error) {
	n, err := p.Notes.Get(ctx, a, id)
	if err != nil {
		return paper.Sheet{}, err
	}
	text := markdown.Read(n.Body)
	names, err := p.Find.Titles(ctx, a, text.Records())
	if err != nil {
		return paper.Sheet{}, err
	}
	spaces, err := space.Names(ctx, p.DB, a.Org, []ref.Space{n.Note.Space})
	if err != nil {
		return paper.Sheet{}, err
	}
	about := []string{spaces[n.Note.Space]}
	if n.Note.Owner != "" {
		members, err := p.Identity.MemberNames(ctx, a)
		if err != nil {
			return paper.Sheet{}, err
		}
		about = append(about, "Looked after by "+members[n.Note.Owner])
	}
	day := func(t time.Time) string { return t.Format("2 January 2006") }
	if n.Note.Review != "" {
		about = append(about, "Look again by "+day(n.Note.Review.In(time.UTC)))
	}
	home, err := p.Identity.ZoneOf(ctx, a)
	if err != nil {
		return paper.Sheet{}, err
	}
	about = append(about, "Changed "+day(n.Note.UpdatedUS.Time().In(placeOf(home))))
	return paper.Sheet{Title: n.Note.Title, About: about, Parts: text.Paper(names)}, nil
}
