package recur

// DefaultBudget is how many steps an expansion may take when nobody says otherwise.
const DefaultBudget = 20_000

// Budget bounds the work of one expansion: every period looked at and every
// instance made is one step. One Budget may serve several expansions in turn.
// A nil *Budget stands for a fresh one of DefaultBudget steps.
type Budget struct {
	left      int
	truncated bool
}

// NewBudget gives a budget of n steps.
func NewBudget(n int) *Budget { return &Budget{left: n} }

// Truncated reports whether an expansion stopped because the steps ran out.
func (b *Budget) Truncated() bool { return b.truncated }

// Spend takes n steps; when fewer are left it marks the budget as truncated.
func (b *Budget) Spend(n int) bool {
	if b.left < n {
		b.left, b.truncated = 0, true
		return false
	}
	b.left -= n
	return true
}

func orDefault(b *Budget) *Budget {
	if b == nil {
		return NewBudget(DefaultBudget)
	}
	return b
}
