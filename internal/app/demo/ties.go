package demo

import (
	"context"
	"fmt"
	"time"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/file"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/area/tie"
	"anteroom/internal/area/view"
	"anteroom/internal/core/access"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// bond is what one record of the demo is to another, each by its title.
type bond struct {
	By           person
	Kind, ToKind ref.Kind
	Title, To    string
	Means        tie.Means
	Note         string
}

var bonds = []bond{
	{By: sam, Kind: task.Name, Title: "Board papers: collect the last two sections", Means: tie.Prepares, ToKind: calendar.KindEvent, To: "Executive committee", Note: "a week before, on paper"},
	{By: sam, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Means: tie.Blocks, ToKind: task.Name, To: "Confirm or release the dinner hold with the bank"},
	{By: sam, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Means: tie.BelongsWith, ToKind: hold.Name, To: "Straits Bank dinner"},
	{By: sam, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Means: tie.DiscussedIn, ToKind: calendar.KindEvent, To: "Morning check-in with Sam"},
	{By: sam, Kind: task.Name, Title: "Thank-you notes after Singapore", Means: tie.FollowsFrom, ToKind: note.Name, To: "Singapore: brief for the week"},
	{By: sam, Kind: file.Name, Title: "Before she flies.pdf", Means: tie.Prepares, ToKind: note.Name, To: "Singapore: brief for the week"},
	{By: sam, Kind: task.Name, Title: "Weekly wrap-up", Means: tie.Prepares, ToKind: calendar.KindEvent, To: "Weekly wrap-up with Sam"},
	{By: jonah, Kind: task.Name, Title: "Slides for investor day", Means: tie.About, ToKind: identity.KindMember, To: marcus.Name, Note: "he speaks first"},
}

// ties says what belongs together.
func (b *builder) ties(ctx context.Context) error {
	for _, one := range bonds {
		b.Clock.Move(2 * time.Minute)
		a, err := b.as(ctx, one.By)
		if err != nil {
			return err
		}
		from, err := b.end(ctx, a, one.Kind, one.Title)
		if err != nil {
			return err
		}
		to, err := b.end(ctx, a, one.ToKind, one.To)
		if err != nil {
			return err
		}
		if from.ID == "" || to.ID == "" {
			continue // no such meeting in these two weeks
		}
		if _, err := b.Tie.Create(ctx, a, tie.TieDraft{From: from, Means: one.Means, To: to, Note: one.Note}); err != nil {
			return fmt.Errorf("%s, %s: %w", one.Title, one.To, err)
		}
	}
	return nil
}

// end finds a record by its title.
func (b *builder) end(ctx context.Context, a access.Actor, kind ref.Kind, title string) (tie.TieEnd, error) {
	all := map[string]ref.ID{}
	switch kind {
	case identity.KindMember:
		for _, m := range members {
			all[m.Name] = ref.ID(b.ids[m.Email])
		}
	case note.Name:
		list, _, err := b.Note.List(ctx, a, note.Filter{Page: record.Page{Limit: record.MaxLimit}})
		if err != nil {
			return tie.TieEnd{}, err
		}
		for _, n := range list {
			all[n.Title] = n.ID
		}
	case file.Name:
		list, _, err := b.File.List(ctx, a, file.Filter{Page: record.Page{Limit: record.MaxLimit}})
		if err != nil {
			return tie.TieEnd{}, err
		}
		for _, f := range list {
			all[f.Name] = f.ID
		}
	case view.Name:
		list, err := b.View.List(ctx, a, "")
		if err != nil {
			return tie.TieEnd{}, err
		}
		for _, v := range list {
			all[v.Name] = v.ID
		}
	case hold.Name:
		list, _, err := b.Hold.List(ctx, a, hold.Filter{})
		if err != nil {
			return tie.TieEnd{}, err
		}
		for _, h := range list {
			all[h.Title] = h.ID
		}
	default:
		id, err := b.titled(ctx, a, kind, title)
		return tie.TieEnd{Kind: kind, ID: id}, err
	}
	return tie.TieEnd{Kind: kind, ID: all[title]}, nil
}
