package listings

import (
	"context"

	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// Supporting knows whom members support now.
type Supporting struct{ *principal.Service }

// Supported gives the names of those whom each member supports.
func (s Supporting) Supported(ctx context.Context, a access.Actor) (map[ref.Member][]string, error) {
	all, err := s.Partnerships(ctx, a)
	supported := map[ref.Member][]string{}
	for _, one := range all {
		if one.Role == access.Assistant && one.State == "current" {
			supported[one.Member] = append(supported[one.Member], one.PrincipalName)
		}
	}
	return supported, err
}
