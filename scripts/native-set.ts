export default Set;
