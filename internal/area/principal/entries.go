package principal

import (
	"context"
	"iter"

	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// Entries yields the search entries of all living principals, for a rebuild and
// for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return principals.Entries(ctx, s.j.DB(), org, qLivingPrincipals)
}

// EntriesOfWhereabouts does the same for whereabouts.
func (s *Service) EntriesOfWhereabouts(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return whereabouts.Entries(ctx, s.j.DB(), org, qLivingWhereabouts)
}
