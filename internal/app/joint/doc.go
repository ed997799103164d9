// Package joint joins areas that don't know each other: each of its types answers
// an interface that one area declares with what another one knows. It decides
// nothing, and stores nothing.
package joint
