package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/comment"
	"anteroom/internal/area/file"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/core/ref"
)

// remark is something that somebody says about a record of the demo, by its title.
type remark struct {
	By    person
	Kind  ref.Kind
	Title string
	Text  string
	To    []person // who is mentioned in it
}

var remarks = []remark{
	{By: sam, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Text: "Wei Kiat’s office says Thursday. I would not wait for it with the dinner."},
	{By: helen, Kind: task.Name, Title: "Chase the signed facility letter from Straits Bank", Text: "Agreed. @Sam Rowan, ask whether a scan is enough for now; the original can come by courier.", To: []person{sam}},
	{By: helen, Kind: note.Name, Title: "Singapore: brief for the week", Text: "@Sam Rowan: add who sits where at the Ministry, please.", To: []person{sam}},
	{By: dana, Kind: note.Name, Title: "How we book travel", Text: "@Sam Rowan, this is past its date. Does the half hour for the car still hold?", To: []person{sam}},
	{By: sam, Kind: hold.Name, Title: "Straits Bank dinner", Text: "The second evening is theirs by preference, if the table at the back is free."},
	{By: sam, Kind: file.Name, Title: "Before she flies.pdf", Text: "Checked against the airline’s list of this year."},
}

// comments has people talk about their records.
func (b *builder) comments(ctx context.Context) error {
	for _, one := range remarks {
		b.Clock.Move(6 * time.Minute)
		a, err := b.as(ctx, one.By)
		if err != nil {
			return err
		}
		at, err := b.end(ctx, a, one.Kind, one.Title)
		if err != nil {
			return err
		}
		if at.ID == "" {
			return fmt.Errorf("there is nothing called %q", one.Title)
		}
		d := comment.CommentDraft{About: comment.CommentAbout(at), Text: one.Text}
		for _, who := range one.To {
			if strings.Contains(one.Text, "@"+who.Name) {
				d.Mentions = append(d.Mentions, b.ids[who.Email])
			}
		}
		if _, err := b.Comment.Create(ctx, a, d); err != nil {
			return fmt.Errorf("%s: %w", one.Title, err)
		}
	}
	return nil
}
