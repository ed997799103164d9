package joint

import (
	"context"
	"time"

	"anteroom/internal/area/find"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/zone"
	"anteroom/internal/edge/web"
)

// PrintedNotes tells the printing pages what a note says, with the names of what it names, as
// far as the reader sees them.
type PrintedNotes struct {
	DB       *db.DB
	Notes    *note.Service
	Find     *find.Service
	Identity *identity.Service
}

func (p PrintedNotes) Note(ctx context.Context, a access.Actor, id ref.ID) (web.NotePaper, error) {
	n, err := p.Notes.Get(ctx, a, id)
	if err != nil {
		return web.NotePaper{}, err
	}
	text := markdown.Read(n.Body)
	names, err := p.Find.Titles(ctx, a, text.Records())
	if err != nil {
		return web.NotePaper{}, err
	}
	spaces, err := space.Names(ctx, p.DB, a.Org, []ref.Space{n.Note.Space})
	if err != nil {
		return web.NotePaper{}, err
	}
	about := []string{spaces[n.Note.Space]}
	if n.Note.Owner != "" {
		members, err := p.Identity.MemberNames(ctx, a)
		if err != nil {
			return web.NotePaper{}, err
		}
		about = append(about, "Looked after by "+members[n.Note.Owner])
	}
	day := func(t time.Time) string { return t.Format("2 January 2006") }
	if n.Note.Review != "" {
		about = append(about, "Look again by "+day(n.Note.Review.In(time.UTC)))
	}
	home, err := p.Identity.ZoneOf(ctx, a)
	if err != nil {
		return web.NotePaper{}, err
	}
	z, err := zone.Load(home)
	if err != nil {
		z = zone.UTC
	}
	about = append(about, "Changed "+day(n.Note.UpdatedUS.Time().In(z.Location())))
	return web.NotePaper{Title: n.Note.Title, About: about, Body: text.HTML(names)}, nil
}
