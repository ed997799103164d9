// Package asked makes the demo's decisions, what there is to say, and what may be decided
// without asking. All of it goes through the areas' own use cases, by whoever would do it.
package asked
