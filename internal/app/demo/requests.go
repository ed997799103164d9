package demo

import (
	"context"
	"time"

	"anteroom/internal/app/demo/inbox"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// requests makes what was asked of Helen over the past weeks, and how Sam answered it.
func (b *builder) requests(ctx context.Context) error {
	b.desk = &inbox.Desk{
		Request: b.Request, Space: ref.Space(b.of[helen.Email]), Ours: b.ids[dana.Email], Zone: helen.Zone, Now: b.now, Wait: b.Clock.Move,
		At: func(hours int) { b.Clock.Move(b.now.Add(-time.Duration(hours) * time.Hour).Sub(b.Clock.Now())) },
		As: func(ctx context.Context) (access.Actor, error) { return b.as(ctx, sam) },
	}
	return b.desk.Fill(ctx)
}
