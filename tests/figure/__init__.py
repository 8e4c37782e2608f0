"""The figure: skeleton, poses, motion and shapes."""
