package demo

import (
	"context"

	"anteroom/internal/app/demo/repeated"
	"anteroom/internal/app/demo/undertaken"
	"anteroom/internal/app/demo/worked"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// projects makes what Sam and Jonah have undertaken, and what it took, and what runs by a template.
func (b *builder) projects(ctx context.Context) error {
	who := func(p, of person) undertaken.Person {
		return undertaken.Person{Member: b.ids[p.Email], Zone: p.Zone, For: ref.Space(b.of[of.Email]),
			As: func(ctx context.Context) (access.Actor, error) { return b.as(ctx, p) }}
	}
	work := undertaken.Work{Task: b.Task, Project: b.Project, Effort: b.Effort, Sam: who(sam, helen), Jonah: who(jonah, marcus), Date: b.date}
	if err := work.Fill(ctx); err != nil {
		return err
	}
	return repeated.Plans{Work: work, Run: b.Run}.Fill(ctx)
}

// worked makes what Sam did for Helen in the months before.
func (b *builder) worked() worked.Work {
	return worked.Work{Request: b.Request, Task: b.Task, Effort: b.Effort, Space: ref.Space(b.of[helen.Email]), Zone: sam.Zone, Clock: b.Clock, Moment: b.now, Date: b.date, As: func(ctx context.Context) (access.Actor, error) { return b.as(ctx, sam) }}
}
