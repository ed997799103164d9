// Package undertaken fills the demo with projects and their tasks, with what waits for somebody, and
// with twelve weeks of effort. It is apart from package demo because of its length.
package undertaken
